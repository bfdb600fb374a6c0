namespace LiveOR.Mirrors;

/// <summary>What becomes of a delivery that may stand at the mirror or not. It is looked for at growing intervals since its
/// first attempt; only a complete look that began after <see cref="Delivery.SettlesAt"/> proves that it is not there.</summary>
public static class DoubtRules
{
    /// <summary>Looking this often without finding a post that was refused as a repeat leaves the question to a person.</summary>
    public const int LooksForARepeat = 5;

    private static readonly int[] LookAgain = [5, 10, 15, 30, 60];

    /// <param name="settle">Null when no time proves anything: the mirror itself said that it has this post.</param>
    public static Delivery Doubt(Delivery delivery, DateTimeOffset now, TimeSpan? settle, string reason) => delivery with
    {
        State = DeliveryState.Checking,
        MayStand = true,
        NextAttemptAt = now,
        SettlesAt = now + settle,
        Looks = 0,
        Reason = reason,
    };

    /// <summary>After a complete look that began at <paramref name="looked"/>.</summary>
    public static Delivery AfterLook(Delivery delivery, RemotePost? found, DateTimeOffset looked, DateTimeOffset now)
    {
        if (delivery.State != DeliveryState.Checking)
        {
            return delivery;
        }

        return (found, delivery.SettlesAt) switch
        {
            ({ } post, _) when delivery.CalledBack => RecallRules.Delete(RelayRules.Found(delivery, post, now)),
            ({ } post, _) => RelayRules.Found(delivery, post, now),
            (null, { } settled) when settled <= looked => NotThere(delivery),
            (null, null) when delivery.Looks + 1 >= LooksForARepeat => GivenUp(delivery),
            _ => LookedInVain(delivery, now),
        };
    }

    /// <summary>The account's posts could not be read: that proves nothing.</summary>
    public static Delivery LookedInVain(Delivery delivery, DateTimeOffset now) =>
        delivery.State != DeliveryState.Checking
            ? delivery
            : delivery with { Looks = delivery.Looks + 1, NextAttemptAt = NextLook(delivery, now) };

    /// <summary>Never past the end of the settle window while that lies ahead.</summary>
    private static DateTimeOffset NextLook(Delivery delivery, DateTimeOffset now)
    {
        var next = now + TimeSpan.FromSeconds(LookAgain[Math.Clamp(delivery.Looks, 0, LookAgain.Length - 1)]);
        return delivery.SettlesAt is { } settled && settled > now && settled < next ? settled : next;
    }

    private static Delivery NotThere(Delivery delivery) => delivery.CalledBack
        ? RecallRules.NotThere(delivery)
        : delivery with
        {
            State = DeliveryState.Pending,
            MayStand = false,
            NextAttemptAt = null,
            SettlesAt = null,
            Reason = RelayWords.NotFound(delivery),
        };

    private static Delivery GivenUp(Delivery delivery) => delivery.CalledBack
        ? RelayRules.Ask(delivery, RelayWords.CalledBackInDoubt)
        : RelayRules.Ask(delivery, RelayWords.Repeat(delivery));
}
