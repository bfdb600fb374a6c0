using LiveOR.Archive.Reports;
using LiveOR.Web.Archive.Papers;

namespace LiveOR.Web.Archive.Reports;

/// <summary>A report as a document.</summary>
internal static class ReportPaper
{
    public static byte[] Of(EventReport report, bool rehearsal, DateOnly day)
    {
        var paper = new Paper(new PaperMeta(report.Title, rehearsal ? $"REHEARSAL · {report.Title}" : report.Title, day));
        paper.Write(report.Title, PaperLook.Title);
        paper.Write(
            "Made by LiveOR from the procedure's journal, for those who oversee narrated operations. It names no patient. Times are since the incision.",
            PaperLook.Note);
        if (rehearsal)
        {
            paper.Write("REHEARSAL. Nobody was operated on.", PaperLook.Text with { Bold = true, Colour = PaperLook.Rehearsal });
        }

        foreach (var section in report.Sections)
        {
            Write(paper, section);
        }

        return paper.Bind();
    }

    private static void Write(Paper paper, ReportSection section)
    {
        paper.Head(section.Title);
        if (section.Rows.Count > 0)
        {
            PaperTable.Write(paper, Shares(section.Columns), section.Columns == ReportSection.Fact ? [] : section.Columns, section.Rows);
        }
        else if (section.Note is { } note)
        {
            paper.Write(note, PaperLook.Note);
        }
    }

    private static IReadOnlyList<float> Shares(IReadOnlyList<string> columns) => columns switch
    {
        _ when columns == ReportSection.Fact => [0.36f, 0.64f],
        { Count: 2 } => [0.08f, 0.92f],
        { Count: 3 } and [.., "Words"] => [0.1f, 0.22f, 0.68f],
        { Count: 3 } => [0.2f, 0.3f, 0.5f],
        { Count: 4 } and [.., "Words"] => [0.1f, 0.18f, 0.17f, 0.55f],
        { Count: 4 } => [0.15f, 0.2f, 0.35f, 0.3f],
        _ => [0.09f, 0.43f, 0.24f, 0.12f, 0.12f],
    };
}
