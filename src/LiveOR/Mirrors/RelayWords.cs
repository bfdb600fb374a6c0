namespace LiveOR.Mirrors;

/// <summary>What the narrator reads beside a delivery that is not simply on its way.</summary>
internal static class RelayWords
{
    public static string Network(string mirror) =>
        mirror.Length < 2 ? mirror.ToUpperInvariant() : char.ToUpperInvariant(mirror[0]) + mirror[1..];

    public static string NotKnown(Delivery delivery, string why) =>
        $"It is not known whether {Network(delivery.Mirror)} has this post: {Clause(why)}. LiveOR looks for it there. "
        + "Or look at the thread yourself, then say: it is there / post again / skip.";

    public static string NotLetOut(Delivery delivery, string why) =>
        $"The privacy guard, asked again, keeps this post from {Network(delivery.Mirror)}: {why} Skip it here, or take the update back.";

    public static string LooksAtOnce(Delivery delivery) =>
        $"LiveOR looks at once, and posts it again as soon as it is certain that {Network(delivery.Mirror)} does not have it.";

    public static string NotFound(Delivery delivery) =>
        $"{Network(delivery.Mirror)} does not have this post, so it is posted again.";

    public static string Repeat(Delivery delivery) =>
        $"{Network(delivery.Mirror)} refused this as a repeat of an earlier post. "
        + "Look at the thread, then say: it is there / post again / skip.";

    public static string RepeatOfItself(Delivery delivery) =>
        $"{Network(delivery.Mirror)} refused this as a repeat, so an earlier attempt may have arrived. LiveOR looks for it there. "
        + "Or look at the thread yourself, then say: it is there / post again / skip.";

    public static string Asked(string why) =>
        $"{Sentence(why)} Decide: it is there / post again / skip.";

    public static string Paused(string why) => $"{Sentence(why)} The thread waits; say “post again” when that is settled.";

    public static string OutOfCredits(string why) =>
        $"{Sentence(why)} The thread waits, and tries again every quarter of an hour; say “post again” to try at once.";

    public static string Waits(string why) => $"{Sentence(why)} It is tried again by itself.";

    public static string NotUploaded(string why) => $"The picture may not have arrived: {Clause(why)}.";

    public static string TooLate(TimeSpan age) =>
        $"It has waited for {Age(age)}, so it is not sent without asking. Decide: it is there / post again / skip.";

    public static string DeletionNotKnown(string why) =>
        $"It is not known whether the deletion arrived: {Clause(why)}. It is asked for again by itself.";

    public static string DeleteByHand(string why) =>
        $"{Sentence(why)} LiveOR tries again every few minutes. If it must be gone now, delete it there by hand, then say “it is deleted”.";

    public static string NotDeleted(string why) =>
        $"{Sentence(why)} Delete it there by hand, then say “it is deleted”, or try again.";

    public const string Stopped = "The narration was stopped before this was posted.";

    public const string StoppedInDoubt =
        "The narration was stopped while it was not known whether this stands there. Look at the thread.";

    public const string CalledBack = "Called back before it was posted.";

    public const string CalledBackOnItsWay =
        "Called back while it was on its way. LiveOR finds out whether it arrived, and deletes it if it did.";

    public const string CalledBackInDoubt =
        "Called back while it was on its way, and it cannot be found there. Look at the thread: delete it there if you see it, "
        + "then say “it is deleted”.";

    public const string DeletedByHand = "Said to be deleted by hand.";

    private static string Age(TimeSpan age) => age.TotalHours switch
    {
        < 1 => $"{(int)age.TotalMinutes} minutes",
        < 2 => "an hour",
        < 48 => $"{(int)age.TotalHours} hours",
        _ => $"{(int)age.TotalDays} days",
    };

    private static string Clause(string why) => why.TrimEnd().TrimEnd('.');

    private static string Sentence(string why) => Clause(why) + ".";
}
