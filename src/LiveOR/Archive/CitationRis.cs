using System.Text;

namespace LiveOR.Archive;

/// <summary>A citation in the RIS format of reference managers: a tag and a value on each line.</summary>
public static class CitationRis
{
    public static string Of(Citation citation)
    {
        var lines = new StringBuilder();
        Line(lines, "TY", "ELEC");
        Line(lines, "AU", Citation.Team);
        Line(lines, "TI", citation.Title);
        Line(lines, "PY", FormattableString.Invariant($"{citation.Year}"));
        Line(lines, "PB", Citation.Publisher);
        Line(lines, "M3", Citation.Kind);
        Line(lines, "AB", citation.Summary);
        foreach (var subject in citation.Subjects)
        {
            Line(lines, "KW", subject);
        }

        foreach (var code in citation.Codes)
        {
            Line(lines, "KW", $"{code.SystemName} {code.Code}");
        }

        Line(lines, "LA", "en");
        Line(lines, "UR", citation.Address);
        Line(lines, "ER", "");
        return lines.ToString();
    }

    private static void Line(StringBuilder lines, string tag, string value) =>
        lines.Append(tag).Append("  - ").Append(OneLine.Of(value)).Append("\r\n");
}
