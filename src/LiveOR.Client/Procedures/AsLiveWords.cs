using LiveOR.Updates;

namespace LiveOR.Client.Procedures;

/// <summary>How an as-live play stands: how long it takes, who let it play, when it ends.</summary>
public static class AsLiveWords
{
    public static string? Of(ProcedureSheet sheet, TimeZoneInfo zone)
    {
        var waiting = sheet.Buffer.Where(each => each.State == DraftState.Buffered).ToList();
        var signed = sheet.SignedOff is { } off ? $"Signed off by {off.By} at {Local(off.At, zone)}." : null;
        return (signed, waiting) switch
        {
            (null, []) => null,
            (_, []) => $"{signed} All of it has played.",
            _ when waiting.Max(each => each.ReleaseAt) is { } last =>
                $"{signed} {Count(waiting.Count)}; the last leaves at {Local(last, zone)}, later by every hold.",
            _ => $"{signed} {Count(waiting.Count)} and would play for {Length(waiting)}.".Trim(),
        };
    }

    private static string Count(int count) => count == 1 ? "One update waits" : $"{count} updates wait";

    private static string Length(List<Updates.WaitingDraft> waiting)
    {
        var told = waiting.ConvertAll(each => each.HappenedAt ?? each.AcceptedAt);
        return (int)Math.Ceiling((told.Max() - told.Min()).TotalMinutes) switch
        {
            <= 1 => "less than a minute",
            var minutes and < 60 => $"about {minutes} minutes",
            var minutes => $"about {minutes / 60} h {minutes % 60:00} min",
        };
    }

    private static string Local(DateTimeOffset at, TimeZoneInfo zone) => $"{TimeZoneInfo.ConvertTime(at, zone):HH:mm}";
}
