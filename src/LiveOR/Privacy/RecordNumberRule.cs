using System.Text.RegularExpressions;
using LiveOR.Privacy.Numbers;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Numbers that point into a hospital's records: announced by a word, long runs of digits, letters with digits.</summary>
internal sealed class RecordNumberRule : IProseRule
{
    private const int EnoughDigits = 3;
    private const int LongRun = 6;

    private static readonly Pattern Always = Pattern.AnyCase("""
        \b(?:m\.?r\.?ns?|medical records?|uhid|(?:hospital|hosp|chart|patient|record|accession|encounter|nhs|chi
        |wristband|episode|medicare|insurance|member|policy)\.?[ -](?:no|num|number|nr|id|code|#)|patientid|accession
        |npi|dea)\b\.?[^\w.;]{0,4}(?:(?:no|num|number|nr|id|is|was|of|reads?|ending|ends|in
        |with)\b[^\w.;]{1,4}){0,3}(?<token>[a-z]{0,4}[-/]?\d[\w/-]{0,24}(?:[ -]{1,3}\d{2,6}(?![\w.,]\d)){0,4})
        """);

    private static readonly Pattern WhenNumbered = Pattern.AnyCase("""
        \b(?:specimen|case|chart|file|serial|s/n|account|acct|policy|member|plan|visit|licen[cs]e|barcode|admission|id
        |mrn|lab|sample|request)(?:\.? ?(?:no|num|number|nr|id)\b\.?|\.? ?#|:)[^\w.;]{0,3}(?:is |was )?
        (?<token>[a-z]{0,5}[-/]?\d[\w/-]{0,24})|\bmrn(?<token>\d[\w/-]{0,24})
        """);

    private static readonly Pattern Digits = Pattern.Of(@"(?<!\d)(?<!\d[.,])\d{6,40}");

    // COVID-2019, TG2018: a name with a year is no number.
    private static readonly Pattern LettersAndDigits = Pattern.Of("""
        (?<![\w-])[A-Z]{1,5}[-/]?(?!(?:19|20)\d\d\b)\d{4,12}(?:[-/]\d{1,6})?(?![\w-])
        """);

    // No measure begins with a nought and has five digits.
    private static readonly Pattern Noughts = Pattern.Of("""
        (?<![\w.,:/+-])(?:[A-Z]{2,5}[ ·])?0\d{4}(?!\w|[.,:]\d)
        """);

    public IReadOnlyList<Pattern> Patterns => [Always, WhenNumbered, Digits, LettersAndDigits, Noughts];

    public IEnumerable<Finding> Inspect(Prose prose) => [.. Announced(prose), .. Bare(prose), .. Mixed(prose)];

    private static IEnumerable<Finding> Announced(Prose prose) =>
        from match in Always.Matches(prose).Concat(WhenNumbered.Matches(prose))
        let token = match.Groups["token"]
        where token.Value.Count(char.IsAsciiDigit) >= EnoughDigits
            && !Quantity.Measured(prose.Text, token.Index, token.Index + token.Length)
        select Found(match, FindingLevel.Held, "A record number points to one patient.");

    private static IEnumerable<Finding> Bare(Prose prose) =>
        from match in Digits.Matches(prose).Concat(Noughts.Matches(prose))
        where !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length) && !Shared(prose.Text, match)
        select Found(match, FindingLevel.Held, "A long run of digits may be a record number.");

    private static IEnumerable<Finding> Mixed(Prose prose) =>
        from match in LettersAndDigits.Matches(prose)
        where !Shared(prose.Text, match) && !AfterAcronym(prose.Text, match) && !IsSutureCode(match.ValueSpan)
        let level = match.Value.Count(char.IsAsciiDigit) >= LongRun ? FindingLevel.Held : FindingLevel.Warned
        select Found(match, level, "Letters with four or more digits may be a record or device number.");

    /// <summary>"REF 12345678" and "model AB1234" are a maker's numbers, the same on every box.</summary>
    private static bool Shared(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index).TrimEnd();
        return CodeWords.IsShared(before[(before.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>"ACOSOG Z0011": a trial, by its group and number.</summary>
    private static bool AfterAcronym(string text, Match match)
    {
        var before = text.AsSpan(0, match.Index).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length >= 5 && !word.ContainsAnyExceptInRange('A', 'Z');
    }

    /// <summary>"W9114" on a packet of sutures.</summary>
    private static bool IsSutureCode(ReadOnlySpan<char> code) => code is ['W', _, _, _, _] && !code[1..].ContainsAnyExceptInRange('0', '9');

    private static Finding Found(Match match, FindingLevel level, string why) =>
        new("record-number", level, match.Index, match.Length, why, null);
}
