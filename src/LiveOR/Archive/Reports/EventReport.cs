using System.Globalization;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive.Reports;

/// <summary>What an ethics board asks after a narrated operation. Nobody in it is a patient; what was taken back is a number.</summary>
public sealed record EventReport(string Title, IReadOnlyList<ReportSection> Sections)
{
    public static EventReport Of(ReportMatter matter) => new(
        $"Event report: {matter.Feed.Procedure.Title}",
        [
            AboutIt(matter.Feed),
            Objectives(matter.Feed),
            ReportTimes.Of(matter),
            ReportTimes.Steps(matter.Feed),
            Audience(matter),
            Changes("Corrections", "No entry was corrected.", matter.Feed, JournalKind.Amendment),
            Changes("Retractions", "No entry was taken back.", matter.Feed, JournalKind.Retraction),
            ReportHalts.Of(matter),
            Told("Questions answered", "No answer to a question was given.", matter.Feed, UpdateType.Answer),
            Told("Told with a warning", "Nothing was told as a warning.", matter.Feed, UpdateType.Warning),
            ReportOutcomes.Of(matter),
            ReportConsent.Of(matter.Feed.Procedure),
            ReportTeam.Of(matter),
        ]);

    private static ReportSection AboutIt(Feed feed) => new("The operation", ReportSection.Fact,
    [
        ["Title", feed.Procedure.Title],
        ["Kind", feed.Procedure.Rehearsal ? "REHEARSAL: nobody was operated on" : "A narrated operation"],
        ["Specialty", feed.Playbook.Specialty],
        ["Playbook", $"{feed.Playbook.Title}, version {feed.Playbook.Version}"],
        ["Clinical review", feed.Playbook.ReviewedBy is { } by ? $"Reviewed by {by}" : "Not clinically reviewed"],
        ["Narrated on", ArchiveDay.Narrated(feed) ?? "Never begun"],
        ["Stands as", $"{Lifecycle.Words(feed.Progress.Status)}{(feed.Progress.Stopped ? ", ended early (STOP)" : "")}"],
        ["Entries", Number(feed.Cards.Count)],
    ]);

    private static ReportSection Objectives(Feed feed) => new(
        "Objectives", ["No.", "Objective"],
        [.. feed.Playbook.Objectives.Index().Select(each => (string[])[Number(each.Index + 1), each.Item])],
        "The playbook names no objectives.");

    private static ReportSection Audience(ReportMatter matter) => new("Audience", ReportSection.Fact,
    [
        ["Who could watch", matter.Feed.Procedure.Access switch
        {
            Access.Public => "Everyone",
            Access.Unlisted => "Whoever was given the link",
            _ => "Invited professionals, signed in",
        }],
        ["Mirrored to", matter.Feed.Procedure.Mirrors.Count == 0 ? "No other network" : string.Join(", ", matter.Feed.Procedure.Mirrors)],
        ["Released", Release(matter.Feed.Procedure)],
        ["Most connected at once", matter.Peak is { } peak ? Number(peak) : "Not counted"],
        ["Viewers altogether", "Not counted: nobody is recognised on coming back. Readers without a connection are in no figure."],
    ]);

    private static string Release(Procedure procedure) => procedure.Release switch
    {
        ReleaseMode.Live => $"Live, with {procedure.DelaySeconds} s to undo",
        ReleaseMode.Buffered => $"After a delay of {procedure.DelaySeconds} s",
        _ => "As live, after the operation and a sign-off",
    };

    private static ReportSection Changes(string title, string none, Feed feed, JournalKind kind) => new(
        title, ["Entry", "About entry", "At"],
        [
            .. feed.Cards.Where(card => card.Kind == kind)
                .Select(card => (string[])[Number(card.Number), card.Target is { } target ? Number(target) : "taken back itself", At(card.Elapsed)]),
        ],
        none);

    private static ReportSection Told(string title, string none, Feed feed, UpdateType type) => new(
        title, ["Entry", "At", "Words"],
        [
            .. feed.Cards.Where(card => card is { Kind: JournalKind.Update, Retracted: false } && card.Type == type)
                .Select(card => (string[])[Number(card.Number), At(card.Elapsed), Corrected(feed, card)]),
        ],
        none);

    /// <summary>In the words it was corrected to.</summary>
    internal static string Corrected(Feed feed, Card card) =>
        card.CorrectedBy is { } number && feed.Cards.Find(each => each.Number == number) is { } correction ? correction.Plain : card.Plain;

    internal static string At(int? elapsed) => elapsed is { } seconds ? TPlus.Format(seconds) : "before the incision";

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
