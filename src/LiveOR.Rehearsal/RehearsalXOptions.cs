namespace LiveOR.Rehearsal;

public sealed class RehearsalXOptions
{
    /// <summary>Where posts and the generated account are kept.</summary>
    public string Directory { get; set; } = "";

    /// <summary>How long the same text of the same account is refused as a repeat.</summary>
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Answer with the names of specification 2.167 (<c>post.fields</c>, <c>referenced_posts</c>) instead of the older ones.</summary>
    public bool PostNames { get; set; }

    /// <summary>Send the <c>x-app-limit-24hour-*</c> headers, which a pay-per-use plan does not get.</summary>
    public bool DayLimitHeaders { get; set; }

    /// <summary>How long an upload may be named by a post.</summary>
    public TimeSpan MediaLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long an upload in pieces is processed after its end; zero: it is ready at once.</summary>
    public TimeSpan MediaProcessing { get; set; }

    /// <summary>Left empty, one account is generated and kept beside the posts.</summary>
    public IList<RehearsalAccount> Accounts { get; } = [];

    /// <summary>Apps that may ask for OAuth 2.0 access. Left empty, one is generated and kept beside the posts.</summary>
    public IList<RehearsalClient> OAuth2Clients { get; } = [];

    /// <summary>Where the generated app may be answered, exactly. Left empty: at loopback addresses and at the address
    /// the browser reached this host by.</summary>
    public IList<string> OAuth2RedirectUris { get; } = [];
}
