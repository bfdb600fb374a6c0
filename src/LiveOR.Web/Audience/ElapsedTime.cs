using LiveOR.Audience;

namespace LiveOR.Web.Audience;

/// <summary>Seconds since incision as the audience lives through them: from the last entry that had a time.</summary>
internal static class ElapsedTime
{
    public static int? Of(Feed feed, DateTimeOffset now) => feed.Cards.FindLast(card => card.Elapsed is not null) is not { } last
        ? null
        : StatusWords.IsUnderWay(feed.Progress.Status)
            ? last.Elapsed + (int)Math.Max(0, (now - last.At).TotalSeconds)
            : last.Elapsed;

    /// <summary>What a page shows of it changes with each minute.</summary>
    public static int? Minute(Feed feed, DateTimeOffset now) => Of(feed, now) / 60;
}
