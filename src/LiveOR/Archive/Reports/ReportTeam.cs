using System.Text.Json;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive.Reports;

/// <summary>Which roles had a hand in it. Names are those of staff who agreed to be named, as far as the permission covers it.</summary>
internal static class ReportTeam
{
    public static ReportSection Of(ReportMatter matter)
    {
        var narrators = matter.Journal.Where(entry => entry is { Kind: JournalKind.Update, Payload: not null })
            .Select(entry => LiveUpdate.FromPayload(entry.Payload!).Author).Distinct().Count();
        var names = ConsentCover.NamesOf(matter.Feed.Procedure);
        return new ReportSection("Team", ReportSection.Fact,
        [
            ["Narrators", EventReport.Number(narrators)],
            ["Moderation", Moderation(matter)],
            ["Script", matter.ScriptSigned ? "Signed by the operating surgeon" : "Not signed"],
            ["Specialty's rule", matter.Feed.Procedure.Safeguards?.Override is { } set ? $"Set aside: {set.Reason}" : "Kept"],
            ["Named, as they agreed", names.Count == 0 ? "Nobody" : string.Join(", ", names)],
        ]);
    }

    private static string Moderation(ReportMatter matter) => (matter.Feed.Procedure.Rehearsal, SingleHanded(matter.Journal)) switch
    {
        (true, _) => "A rehearsal needs none",
        (_, true) => "Narrated single-handed, as acknowledged",
        _ => "A moderator was at hand",
    };

    private static bool SingleHanded(IReadOnlyList<JournalEntry> journal) => journal
        .Where(entry => entry is { Kind: JournalKind.Status, Payload: not null })
        .Any(entry => JsonSerializer.Deserialize(entry.Payload, ProceduresJson.Default.StatusChange) is { SingleHanded: true });
}
