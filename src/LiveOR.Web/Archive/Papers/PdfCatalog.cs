using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LiveOR.Web.Archive.Papers;

/// <summary>Says in a PDF which language it is in, and that a reader shows its title: screen readers ask for both, and the drawing
/// library writes neither. An incremental update (ISO 32000-1, 7.5.6): the bytes before it stay as they are.</summary>
internal static partial class PdfCatalog
{
    private const string Said = " /Lang (en) /ViewerPreferences <</DisplayDocTitle true>> ";

    public static byte[] Tell(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var end = End().Match(text);
        var catalog = end.Success
            ? Regex.Match(text, $@"\n{end.Groups["root"].Value} 0 obj\n<<(?<entries>.*?)>>\nendobj", RegexOptions.Singleline, TimeSpan.FromSeconds(1))
            : Match.Empty;
        return catalog.Success ? [.. pdf, .. Encoding.Latin1.GetBytes(Update(pdf.Length, end, catalog.Groups["entries"].Value))] : pdf;
    }

    private static string Update(int length, Match end, string entries)
    {
        var root = end.Groups["root"].Value;
        var written = $"\n{root} 0 obj\n<<{entries}{Said}>>\nendobj\n";
        return string.Create(CultureInfo.InvariantCulture, $"""
            {written}xref
            {root} 1
            {length + 1:0000000000} 00000 n{' '}
            trailer
            <<{end.Groups["trailer"].Value} /Prev {end.Groups["start"].Value}>>
            startxref
            {length + written.Length}
            %%EOF

            """).ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"trailer\n<<(?<trailer>(?:(?!>>\n).)*?/Root (?<root>\d+) 0 R.*?)>>\nstartxref\n(?<start>\d+)\n%%EOF\s*$", RegexOptions.Singleline, 1000)]
    private static partial Regex End();
}
