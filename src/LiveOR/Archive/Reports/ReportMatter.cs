using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive.Reports;

/// <summary>What a report is made of. <see cref="Peak"/>: the most who watched at once; null when it was not counted.</summary>
public sealed record ReportMatter(Feed Feed, IReadOnlyList<JournalEntry> Journal)
{
    public int? Peak { get; init; }

    public bool ScriptSigned { get; init; }
}
