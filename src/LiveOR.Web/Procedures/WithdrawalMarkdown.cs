using System.Globalization;
using System.Text;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Procedures;

namespace LiveOR.Web.Procedures;

/// <summary>The report as a page to print and to file.</summary>
internal static class WithdrawalMarkdown
{
    public static string Of(WithdrawalReport report)
    {
        var page = new StringBuilder();
        Line(page, $"# Withdrawal of “{OneLine(report.Title)}”");
        Line(page, report.Rehearsal ? "REHEARSAL" : null);
        Line(page, $"Withdrawn {Moment(report.WithdrawnAt)} by {OneLine(report.By)}. This report is as of {Moment(report.AsOf)}.");
        Line(page, report.Reason is { } reason ? $"Reason: {OneLine(reason)}" : null);
        Line(page, report.Complete
            ? "**Complete.** Nothing of it can be read here or at a mirror any more."
            : "**Not complete yet.** Here nothing of it can be read any more; at the mirrors, see below.");
        Section(page, "Erased here",
        [
            $"{report.Updates} updates",
            $"{report.Amendments} corrections",
            $"{report.Photos} pictures",
            $"{report.DraftsDiscarded} drafts that had not left",
        ]);
        foreach (var mirror in report.Mirrors)
        {
            Mirror(page, mirror);
        }

        Section(page, "What LiveOR cannot reach", report.NotReached);
        Section(page, "What stays on purpose", report.Kept);
        return page.ToString().TrimEnd() + "\n";
    }

    private static void Mirror(StringBuilder page, WithdrawnMirror mirror)
    {
        Section(page, $"On {MirrorNames.Of(mirror.Mirror)}",
        [
            $"{mirror.Posts} posts stood there, or may have",
            $"{mirror.Deleted} are deleted",
            $"{mirror.Deleting} are still being deleted{Because(mirror)}",
            $"{mirror.Failed} could not be deleted",
            .. mirror.Unreachable.Select(post => $"{post.Url ?? "A post whose address is not known"}: {OneLine(post.Why)}"),
        ]);
    }

    private static string Because(WithdrawnMirror mirror) =>
        mirror is { Deleting: > 0, Waiting: { } why } ? $": {OneLine(why)}" : "";

    private static void Section(StringBuilder page, string title, IEnumerable<string> items)
    {
        Line(page, $"## {title}");
        foreach (var item in items)
        {
            page.Append("- ").Append(item).Append('\n');
        }

        page.Append('\n');
    }

    private static void Line(StringBuilder page, string? words)
    {
        if (words is not null)
        {
            page.Append(words).Append("\n\n");
        }
    }

    private static string Moment(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string OneLine(string words) => words.ReplaceLineEndings(" ").Trim();
}
