using System.Text.RegularExpressions;
using LiveOR.Privacy.Numbers;

namespace LiveOR.Privacy;

/// <summary>Numbers that point into a hospital's records: announced by a word, long runs of digits, letters with digits.</summary>
internal sealed partial class RecordNumberRule : IPrivacyRule
{
    private const int EnoughDigits = 3;
    private const int LongRun = 6;

    public IEnumerable<Finding> Inspect(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        ? [.. Announced(text), .. Bare(text), .. Mixed(text)]
        : [];

    private static IEnumerable<Finding> Announced(string text) =>
        from match in Always.Matches(text).Concat(WhenNumbered.Matches(text))
        let token = match.Groups["token"]
        where token.Value.Count(char.IsAsciiDigit) >= EnoughDigits
            && !Quantity.Measured(text, token.Index, token.Index + token.Length)
        select Found(match, FindingLevel.Held, "A record number points to one patient.");

    private static IEnumerable<Finding> Bare(string text) =>
        from match in Digits.Matches(text)
        where !Quantity.Measured(text, match.Index, match.Index + match.Length) && !Shared(text, match)
        select Found(match, FindingLevel.Held, "A run of six or more digits may be a record number.");

    private static IEnumerable<Finding> Mixed(string text) =>
        from match in LettersAndDigits.Matches(text)
        where !Shared(text, match)
        let level = match.Value.Count(char.IsAsciiDigit) >= LongRun ? FindingLevel.Held : FindingLevel.Warned
        select Found(match, level, "Letters with four or more digits may be a record or device number.");

    /// <summary>"REF 12345678" and "model AB1234" are a maker's numbers, the same on every box.</summary>
    private static bool Shared(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index).TrimEnd();
        return CodeWords.IsShared(before[(before.LastIndexOf(' ') + 1)..]);
    }

    private static Finding Found(Match match, FindingLevel level, string why) =>
        new("record-number", level, match.Index, match.Length, why, null);

    [GeneratedRegex(
        @"\b(?:m\.?r\.?ns?|medical records?|uhid|(?:hospital|hosp|chart|patient|record|accession|encounter|nhs|chi|wristband|episode|medicare|insurance|member|policy)"
        + @"\.?[ -](?:no|num|number|nr|id|code|#)|patientid|accession|npi|dea)\b\.?"
        + @"[^\w.;]{0,4}(?:(?:no|num|number|nr|id|is|was|of|reads?|ending|ends|in|with)\b[^\w.;]{1,4}){0,3}(?<token>[a-z]{0,4}[-/]?\d[\w/-]{0,24}(?:[ -]{1,3}\d{2,6}(?![\w.,]\d)){0,4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Always { get; }

    [GeneratedRegex(
        @"\b(?:specimen|case|chart|file|serial|s/n|account|acct|policy|member|plan|visit|licen[cs]e|barcode|admission|id|mrn|lab|sample|request)"
        + @"(?:\.? ?(?:no|num|number|nr|id)\b\.?|\.? ?#|:)[^\w.;]{0,3}(?:is |was )?(?<token>[a-z]{0,5}[-/]?\d[\w/-]{0,24})"
        + @"|\bmrn(?<token>\d[\w/-]{0,24})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex WhenNumbered { get; }

    [GeneratedRegex(@"(?<!\d)(?<!\d[.,])\d{6,}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Digits { get; }

    // COVID-2019, TG2018: a name with a year is no number.
    [GeneratedRegex(@"(?<![\w-])[A-Z]{1,5}[-/]?(?!(?:19|20)\d\d\b)\d{4,12}(?:[-/]\d{1,6})?(?![\w-])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LettersAndDigits { get; }
}
