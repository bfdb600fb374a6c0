using System.Globalization;
using System.Text;
using LiveOR.Archive.Reports;
using LiveOR.Web.Hosting;

namespace LiveOR.Web.Archive.Reports;

/// <summary>A report with one cell a line, so that tables of all shapes stand in one file that any program reads.</summary>
internal static class ReportCsv
{
    private static readonly string[] Columns = ["section", "row", "column", "value"];

    public static byte[] Of(EventReport report)
    {
        var text = new StringBuilder();
        Line(text, Columns);
        foreach (var section in report.Sections)
        {
            Write(text, section);
        }

        // With a mark of its encoding: spreadsheets take a file without one for something else.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Write(StringBuilder text, ReportSection section)
    {
        foreach (var (at, row) in section.Rows.Index())
        {
            foreach (var (column, cell) in section.Columns.Zip(row))
            {
                Line(text, [section.Title, (at + 1).ToString(CultureInfo.InvariantCulture), column, cell]);
            }
        }

        if (section is { Rows.Count: 0, Note: { } note })
        {
            Line(text, [section.Title, "0", "", note]);
        }
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append(string.Join(',', cells.Select(CsvCell.Of))).Append("\r\n");
}
