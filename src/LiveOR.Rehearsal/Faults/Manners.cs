namespace LiveOR.Rehearsal.Faults;

/// <summary>How the network behaves at the moment, where X has behaved both ways or a test wants it otherwise.</summary>
internal sealed record Manners(FieldNames Names, bool DayLimitHeaders, bool RateLimits, bool DuplicateRule, Lag Lag)
{
    public static Manners Of(RehearsalXOptions options) =>
        new(options.Names, options.DayLimitHeaders, options.RateLimits, options.DuplicateRule, Lag.Of(options));
}
