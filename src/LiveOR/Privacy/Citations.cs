using System.Text.RegularExpressions;

namespace LiveOR.Privacy;

/// <summary>Public references that may stand in a text: their numbers identify papers and trials, not people.</summary>
internal static partial class Citations
{
    /// <summary>The same text with each reference blanked out; every offset stays.</summary>
    public static string Mask(string text) =>
        text.Contains("doi", StringComparison.OrdinalIgnoreCase)
        || text.Contains("pubmed", StringComparison.OrdinalIgnoreCase)
        || text.Contains("PMID", StringComparison.OrdinalIgnoreCase)
        || text.Contains("PMC", StringComparison.OrdinalIgnoreCase)
        || text.Contains("NCT", StringComparison.Ordinal)
            ? Reference.Replace(text, match => new string(' ', match.Length))
            : text;

    // A query or fragment is not part of a reference: an identifier could hide there.
    [GeneratedRegex(
        @"https?://(?:[a-z0-9-]+\.){0,3}doi\.org/10\.\d{4,9}/[\w.()/:;-]{1,100}(?![\w?#@&=%])"
        + @"|https?://(?:[a-z0-9-]+\.){0,3}pubmed\.ncbi\.nlm\.nih\.gov/\d{1,9}/?(?![\w?#@&=%])"
        + @"|https?://(?:[a-z0-9-]+\.){0,3}(?:doi\.org|pubmed\.ncbi\.nlm\.nih\.gov)/?(?![\w/?#@.:&=%-])"
        + @"|\bdoi:?\s?10\.\d{4,9}/[\w.()/:;-]{1,100}(?![\w?#@&=%])"
        + @"|\bPMID:?\s?\d{1,8}\b|\bPMC\d{4,8}\b|\bNCT\d{8}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Reference { get; }
}
