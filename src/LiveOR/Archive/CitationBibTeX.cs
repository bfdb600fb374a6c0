using System.Text;

namespace LiveOR.Archive;

/// <summary>A citation as BibTeX. Nothing in a title is a command: what TeX reads as one is written out.</summary>
public static class CitationBibTeX
{
    public static string Of(Citation citation)
    {
        var entry = new StringBuilder().Append("@misc{").Append(citation.Key).Append(",\n");
        Field(entry, "author", $"{{{Escape(Citation.Team)}}}");
        Field(entry, "title", $"{{{Escape(citation.Title)}}}");
        Field(entry, "year", FormattableString.Invariant($"{citation.Year}"));
        Field(entry, "publisher", Escape(Citation.Publisher));
        Field(entry, "howpublished", Escape(Citation.Kind));
        Field(entry, "abstract", Escape(citation.Summary));
        Field(entry, "keywords", Escape(string.Join(", ", citation.Subjects)));
        Field(entry, "url", citation.Address);
        return entry.Append("}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string value) =>
        entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");

    private static string Escape(string text) => string.Concat(OneLine.Of(text).Select(each => each switch
    {
        '\\' => @"\textbackslash{}",
        '{' => @"\{",
        '}' => @"\}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '$' or '&' or '#' or '_' or '%' => $@"\{each}",
        _ => each.ToString(),
    }));
}
