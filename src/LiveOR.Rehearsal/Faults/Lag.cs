namespace LiveOR.Rehearsal.Faults;

/// <summary>How long a new post is missing from what is read, and how long a reply to it finds no parent.</summary>
internal sealed record Lag(TimeSpan Shortest, TimeSpan Longest, TimeSpan Reply, long Seed)
{
    public static Lag Of(RehearsalXOptions options) =>
        new(options.ShortestReadLag, options.LongestReadLag, options.ReplyLag, options.Seed);

    // Ages can be below zero: a moved clock that starts anew finds posts of the future. Without a lag they are there all the same.
    public bool HidesParent(TimeSpan age) => Reply > TimeSpan.Zero && age < Reply;

    /// <summary>Posts are numbered from zero; the same seed and number give the same lag.</summary>
    public bool HasPassed(int number, TimeSpan age) =>
        Longest == TimeSpan.Zero || age >= Longest
        || age >= Shortest + ((Longest - Shortest) * Chance.Of(Seed, nameof(Lag), number).First);
}
