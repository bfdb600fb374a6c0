using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive.Reports;

/// <summary>Every HOLD with its length, and the STOP.</summary>
internal static class ReportHalts
{
    public static ReportSection Of(ReportMatter matter)
    {
        var changes = matter.Feed.Cards.FindAll(card => card.Kind == JournalKind.Status);
        return new ReportSection(
            "HOLD and STOP", ["Entry", "What", "At", "For"],
            [
                .. changes.Index()
                    .Where(each => each.Item is { Status: ProcedureStatus.OnHold } or { Status: ProcedureStatus.Concluded, Stopped: true })
                    .Select(each => Row(each.Item, changes.Skip(each.Index + 1).FirstOrDefault(next => next.Status != ProcedureStatus.OnHold))),
            ],
            "The narration was neither held nor stopped.");
    }

    private static string[] Row(Card halt, Card? next) => halt.Status == ProcedureStatus.OnHold
        ? [EventReport.Number(halt.Number), "HOLD", EventReport.At(halt.Elapsed), next is null ? "still held" : ReportTimes.Duration((int)(next.At - halt.At).TotalSeconds)]
        : [EventReport.Number(halt.Number), "STOP", EventReport.At(halt.Elapsed), "for good"];
}
