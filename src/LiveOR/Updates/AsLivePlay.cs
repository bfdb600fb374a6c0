namespace LiveOR.Updates;

/// <summary>The pace of an as-live procedure once it is signed off: updates leave as far apart as what they tell
/// happened.</summary>
public static class AsLivePlay
{
    /// <summary>The drafts that have no time yet, with one: beside those that play already, or from
    /// <paramref name="start"/> on.</summary>
    public static IReadOnlyList<BufferedDraft> Begin(IReadOnlyList<BufferedDraft> waiting, DateTimeOffset start)
    {
        var begun = new List<BufferedDraft>();
        foreach (var draft in waiting.Where(each => each.ReleaseAt is null).OrderBy(each => each.Sequence))
        {
            begun.Add(draft with { ReleaseAt = PlaceOf(draft, [.. waiting, .. begun], start) ?? start });
        }

        return begun;
    }

    /// <summary>When a draft leaves among those that play, but not before now; null when none plays.</summary>
    public static DateTimeOffset? PlaceOf(BufferedDraft draft, IEnumerable<BufferedDraft> playing, DateTimeOffset now)
    {
        var timed = playing.Where(each => each.ReleaseAt is not null).OrderBy(each => each.Sequence).ToList();
        var neighbour = timed.LastOrDefault(each => each.Sequence < draft.Sequence) ?? timed.FirstOrDefault();
        return neighbour is null ? null : Later(neighbour.ReleaseAt!.Value + Between(neighbour, draft), now);
    }

    /// <summary>What has a time, later by this much.</summary>
    public static IEnumerable<BufferedDraft> Shift(IEnumerable<BufferedDraft> waiting, TimeSpan by) => waiting
        .Where(each => each.ReleaseAt is not null)
        .Select(each => each with { ReleaseAt = each.ReleaseAt + by });

    /// <summary>Nothing that was said later leaves earlier, whatever a device's clock says of it.</summary>
    private static TimeSpan Between(BufferedDraft earlier, BufferedDraft later)
    {
        var apart = Told(later) - Told(earlier);
        return earlier.Sequence < later.Sequence && apart < TimeSpan.Zero ? TimeSpan.Zero : apart;
    }

    private static DateTimeOffset Told(BufferedDraft draft) => draft.Draft?.HappenedAt ?? draft.AcceptedAt;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
