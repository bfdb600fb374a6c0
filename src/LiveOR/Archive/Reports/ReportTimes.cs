using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive.Reports;

/// <summary>How long it took, beside how long it typically takes.</summary>
internal static class ReportTimes
{
    public static ReportSection Of(ReportMatter matter)
    {
        var begun = First(matter.Feed, ProcedureStatus.Live);
        var ended = First(matter.Feed, ProcedureStatus.Concluded);
        var steps = StepTimings.Of(matter.Feed);
        return new ReportSection("Timings", ReportSection.Fact,
        [
            ["Live until concluded", begun is not null && ended is not null ? Duration((int)(ended.At - begun.At).TotalSeconds) : "Not concluded"],
            ["Incision until the last that was told", StepTimings.Duration(matter.Feed) is { } seconds ? Duration(seconds) : "No incision was told"],
            ["Typical length of the steps told", Minutes(steps.Sum(step => step.TypicalMinutes ?? 0))],
            ["Steps told", $"{steps.Count} of {matter.Feed.Playbook.NumberedSteps.Count()}"],
        ]);
    }

    public static ReportSection Steps(Feed feed) => new(
        "Steps", ["Step", "Name", "At", "Minutes", "Typical"],
        [
            .. StepTimings.Of(feed).Select(step => (string[])
            [
                EventReport.Number(step.Index), step.Label, EventReport.At(step.Elapsed),
                step.Minutes is { } minutes ? EventReport.Number(minutes) : "–",
                step.TypicalMinutes is { } typical ? EventReport.Number(typical) : "–",
            ]),
        ],
        "No step of the operation was told.");

    public static string Duration(int seconds) => seconds switch
    {
        < 60 => $"{seconds} s",
        < 3600 => $"{seconds / 60} min",
        _ => $"{seconds / 3600} h {seconds / 60 % 60} min",
    };

    private static string Minutes(int minutes) => minutes == 0 ? "Not known" : Duration(minutes * 60);

    private static Card? First(Feed feed, ProcedureStatus status) => feed.Cards.Find(card => card.Status == status);
}
