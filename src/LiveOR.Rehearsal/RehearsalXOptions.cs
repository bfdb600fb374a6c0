namespace LiveOR.Rehearsal;

/// <summary>How the network starts. What a trainer or a test switches later lasts until it is switched back or the host stops.</summary>
public sealed class RehearsalXOptions
{
    /// <summary>Where posts and the generated account are kept.</summary>
    public string Directory { get; set; } = "";

    /// <summary>Keep posts and the generated account in memory only; <see cref="Directory"/> is not needed then.</summary>
    public bool InMemory { get; set; }

    /// <summary>How long the same text of the same account is refused as a repeat.</summary>
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Refuse repeats at all.</summary>
    public bool DuplicateRule { get; set; } = true;

    /// <summary>The names of fields that are understood and answered with.</summary>
    public FieldNames Names { get; set; }

    /// <summary>Send the <c>x-app-limit-24hour-*</c> headers, which a pay-per-use plan does not get.</summary>
    public bool DayLimitHeaders { get; set; }

    /// <summary>Refuse what is over the published limits.</summary>
    public bool RateLimits { get; set; } = true;

    /// <summary>A new post is missing from timelines, searches and look-ups for a time between this and <see cref="LongestReadLag"/>.</summary>
    public TimeSpan ShortestReadLag { get; set; }

    public TimeSpan LongestReadLag { get; set; }

    /// <summary>A reply to a post younger than this is refused: its parent is not visible yet.</summary>
    public TimeSpan ReplyLag { get; set; }

    /// <summary>The seed of the read lag.</summary>
    public long Seed { get; set; }

    /// <summary>US dollars there are to spend; null: no end of them.</summary>
    public decimal? Balance { get; set; }

    /// <summary>Left empty, one account is generated and kept beside the posts.</summary>
    public IList<RehearsalAccount> Accounts { get; } = [];
}
