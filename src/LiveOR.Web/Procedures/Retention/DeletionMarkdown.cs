using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveOR.Client;
using LiveOR.Client.Archive.Retention;
using LiveOR.Client.Mirrors;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>The report as a page to print and to file.</summary>
internal static class DeletionMarkdown
{
    public static string Of(string json, string digest)
    {
        var report = JsonSerializer.Deserialize(json, StaffJson.Default.DeletionReport)!;
        var page = new StringBuilder();
        Line(page, "# Deletion at the end of the retention");
        Line(page, report.Complete
            ? "**Complete.** 0 remain, here and at every mirror."
            : "**Not complete.** See what remains, and the mirrors.");
        Section(page, "Which, and who confirmed it",
        [
            $"Procedure {report.Procedure}, address `{report.Slug}`",
            $"Policy: {report.Policy}",
            $"Due on {report.DueOn:yyyy-MM-dd}",
            $"Confirmed by {report.ConfirmedBy.ReplaceLineEndings(" ")}, {Moment(report.ConfirmedAt)}",
            $"Audit record, line {report.AuditLine}: `{report.AuditHash}`",
        ]);
        Section(page, "Deleted", Counts(report.Deleted));
        Section(page, $"Found again {Moment(report.LookedAt)}", Counts(report.Remaining));
        Section(page, "Proof",
        [
            report.Overwritten ? "Deleted rows are overwritten on the disk, and the write-ahead log was cut." : "The write-ahead log was not cut yet.",
            $"The journal’s chain of {report.JournalEntries} hashes {(report.JournalHolds ? "holds" : "is BROKEN")}; it ends in `{report.JournalHead}`",
            $"SHA-256 of this report as JSON: `{digest}`. It stands in the audit record too.",
        ]);
        Section(page, "Mirrors", report.Mirrors.Count == 0
            ? ["It was mirrored nowhere."]
            : report.Mirrors.Select(each =>
                $"On {MirrorNames.Of(each.Mirror)}: {each.Posts} posts, {each.Deleted} deleted, {each.Failed} not deleted"));
        Section(
            page, "Entries whose words are gone (salted digests, the salts are gone too)",
            report.Entries.Select(each => $"{each.Number}, {each.Kind}: `{each.Digest}`"));
        Section(page, "What LiveOR cannot reach", report.NotReached);
        Section(page, "What was kept, and why", report.Kept);
        return page.ToString().TrimEnd() + "\n";
    }

    private static IEnumerable<string> Counts(IReadOnlyList<KindCount> counts) => counts.Select(each => $"{each.Count} {each.Kind}");

    private static void Section(StringBuilder page, string title, IEnumerable<string> items)
    {
        Line(page, $"## {title}");
        foreach (var item in items)
        {
            page.Append("- ").Append(item).Append('\n');
        }

        page.Append('\n');
    }

    private static void Line(StringBuilder page, string words) => page.Append(words).Append("\n\n");

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
