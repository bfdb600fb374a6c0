namespace LiveOR.Mirrors;

/// <summary>What the narrator reads beside a delivery that is not simply on its way.</summary>
internal static class RelayWords
{
    public static string Network(string mirror) =>
        mirror.Length < 2 ? mirror.ToUpperInvariant() : char.ToUpperInvariant(mirror[0]) + mirror[1..];

    public static string NotKnown(Delivery delivery, string why) =>
        $"It is not known whether {Network(delivery.Mirror)} has this post: {Clause(why)}. LiveOR looks for it there. "
        + "Or look at the thread yourself, then say: it is there / post again / skip.";

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

    public static string Waits(string why) => $"{Sentence(why)} It is tried again by itself.";

    public const string CalledBack = "Called back before it was posted.";

    public const string CalledBackInDoubt =
        "Called back while it was on its way, and it is not known whether it arrived. Look at the thread.";

    public const string CalledBackTooLate =
        "It was on its way when it was called back, and it arrived: it has to be deleted there.";

    private static string Clause(string why) => why.TrimEnd().TrimEnd('.');

    private static string Sentence(string why) => Clause(why) + ".";
}
