using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Numbers of registers, reports, studies and films: "register entry 218/25", "histo 4482/25", "study subject
/// 014-022", "filed under DOC 4471-09", and the end of one: "chart ends in 44K".</summary>
internal sealed class RegisterRule : IProseRule
{
    private const int Fewest = 3;

    private const string Token = @"(?<token>[A-Z]{0,5}[-/ ]?\d{1,9}(?:(?: ?[-/.] ?| )(?:[A-Z]{1,4}(?![a-z]))?\d{0,9}){0,4})(?![\w%]|[.,:]\d)";

    private static readonly Pattern Entered = Pattern.Of($$"""
        \b(?i:(?:op(?:eration)? |birth |death |theatre |cancer |tumou?r |implant )?regist(?:er|ry)(?: entry| no\.?
        | number)?|log ?book(?: entry)?|entry|folio|histo(?:logy)?|cyto(?:logy)?|frozen(?: section)?|dicom|pacs|irn|crn
        |regn|reg\.? ?(?:no\.?|number)|p\.? ?no\.?|pt\.? ?no\.?|clinic (?:no\.?|number)|(?:study |trial )?(?:subject
        |participant)|randomi[sz](?:ed|ation)(?: as| no\.?| number)?|(?:our |the )?numbering|tissue bank
        |biobank|donor bank|appointment (?:no\.?|number)|ward (?:book|list) (?:no\.?|number)|theatre (?:no\.?
        |number)|(?:scanned|filed|saved|archived|stored|booked|listed|logged|coded) (?:under|as|with))[ :#]{1,2}(?i:is |under |no\.? |number |doc |ref )?{{Token}}
        """);

    // "SPN-088": no measure and no gene begins with a nought.
    private static readonly Pattern Noughts = Pattern.Of("""
        (?<![\w-])(?<token>[A-Z]{2,5}-0\d{2,6})(?![\w-]|\.\d)
        """);

    private static readonly Pattern Ends = Pattern.AnyCase("""
        \b(?:chart|mrn|record|number|id|nhs|band|wristband|label|hospital no\.?|case|file|folder)(?: number| no\.?)?(?: that| which)?
         (?:ends?|ending|begins?|starts?|starting|finishes|last (?:two|three|four)(?: digits)?
        |first (?:two|three|four)(?: digits)?)(?: (?:in|with|on|are|is))? (?<token>[a-z]{0,3}\d{2,6}[a-z]{0,2})\b
        """);

    private static readonly Pattern Checked = Pattern.AnyCase("""
        \b(?:her|his|the|their|patient['’]s) (?:chart|file|folder|number|record|notes|band|label|wristband)(?:,| \() ?(?<token>[a-z]{0,4}[-/]?\d[\d/-]{2,12})\b
        |\b(?:checked|matched|confirmed|verified|compared|read|scanned) (?<token>[a-z]{0,3}[-/]?\d[\d/-]{3,12}) (?:against|with|to|on|off|from|aloud)\b
        |\bpat(?:ient)?-?id[ :.]{1,2}(?<token>[a-z]{0,3}\d[\d/-]{2,12})\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Entered, Noughts, Ends, Checked];

    public IEnumerable<Finding> Inspect(Prose prose) => (prose.Cues & Cue.Digits) == 0 ? [] :
    [
        .. Entered.Matches(prose).Where(match => Digits(match) >= Fewest && !Measured(prose, match)).Select(Found),
        .. Noughts.Matches(prose).Where(match => !Measured(prose, match)).Select(match => Found(match) with { Level = FindingLevel.Warned }),
        .. Checked.Matches(prose).Where(match => Digits(match) >= Fewest && !Measured(prose, match)).Select(Found),
        .. Ends.Matches(prose).Where(match => !Measured(prose, match)).Select(Found),
    ];

    private static int Digits(Match match) => match.Groups["token"].Value.Count(char.IsAsciiDigit);

    private static bool Measured(Prose prose, Match match)
    {
        var token = match.Groups["token"];
        return Quantity.Measured(prose.Text, token.Index, token.Index + token.Length);
    }

    private static Finding Found(Match match)
    {
        var token = match.Groups["token"];
        return new Finding("record-number", FindingLevel.Held, token.Index, token.Length, "A record number points to one patient.", null);
    }
}
