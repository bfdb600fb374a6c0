using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Serial and lot numbers and insurance numbers in any order of words: "S/N: A-417", "lot K7731 serial 004", "0417-22 is her policy".</summary>
internal sealed class SerialRule : IProseRule
{
    private const int Fewest = 3;

    private static readonly Pattern Device = Pattern.Of("""
        (?<![\w-])(?i:s/?n|ser(?:ial)?s?|udi(?:-?[dp]i)?|(?<!\b[Aa] )lot|batch|imei|gtin|device (?:id|no\.?|number)
        |implant (?:id|no\.?|number)|asset(?: tag)?|unit id|generator (?:no\.?|number|serial)|controller (?:no\.?
        |number
        |serial)|device card|implant card|isbt|donation (?:no\.?|number)|din)(?:\.|:|#|=)?(?i:[ ,:#(.-]{0,3}(?:no\.?
        |nos?|numbers?|num|nr\.?|code|id|is|was|are|reads?|says|shows|ends? (?:in|with)|ending(?: in| with)?
        |starts? with|of|the|on|it|box|label|sticker|printed|both|matches|sn|s/n|serial|lot|ref|with|engraved
        |and)\b\.?){0,5}[ :#=("-]{0,3}(?<token>(?=[A-Z0-9/.-]{0,30}[ -]?[A-Z0-9/.-]{0,30}\d)[A-Z0-9]{1,16}(?:[-/. ](?=[A-Z0-9]{0,30}\d
        |[A-Z]{1,3}(?![\w’']))[A-Z0-9]{1,16}){0,5})(?![a-z])
        """);

    private static readonly Pattern Plan = Pattern.Of("""
        \b(?i:insur(?:ance|er|ed)|policy|plan|member(?:ship)?|subscriber|group|payer|payor|medicare|medicaid
        |beneficiary
        |claims?|(?:pre-?)?auth(?:orisation|orization)?|coverage|scheme|bupa|axa|vhi|laya|irish life|aviva|vitality
        |wpa
        |cigna|aetna|humana|anthem|kaiser(?: permanente)?|blue ?cross|blue ?shield|bcbs|uhc|united ?healthcare
        |medibank
        |hcf|nib|aok|barmer|dak|mutuelle|cpam|ohip|ehic|ghic|tricare|champva|molina|centene|oscar|discovery|allianz
        |generali|mapfre|sanitas|adeslas)\b(?i:[ ,:#('’.-]{1,3}(?:no\.?|numbers?|num|nr\.?|code|id|card|is|was|reads?
        |says|ends? in|ending(?: in)?|of|the|ref(?:erence)?|on|for|s|her|his|number|with|as|and|group|member|policy
        |plan
        |claim|health|hers|his|quoted
        |under)\b\.?){0,5}[ :#=(-]{1,3}(?<token>(?=[A-Z0-9/.-]{0,30}[ -]?[A-Z0-9/.-]{0,30}\d)(?!(?:19
        |20)\d\d(?![-/\d]))[A-Z0-9]{1,16}(?:[-/. ](?=[A-Z0-9]{0,30}\d
        |[A-Z]{1,3}(?![\w’']))[A-Z0-9]{1,16}){0,5})(?![a-z])
        """);

    private static readonly Pattern Belonging = Pattern.Of("""
        (?<![\w.-])(?<token>(?=[A-Z0-9/-]{0,30}\d)[A-Z0-9]{2,16}(?:[-/ ](?=[A-Z0-9]{0,30}\d)[A-Z0-9]{1,16}){0,4}),? (?i:is|was
        |being|as|=|on) (?i:her|his|the|their|my|a|your)(?i: \w{3,12}){0,2} (?i:insurance|policy|member(?:ship)?|plan
        |group|claim|subscriber|medicare|medicaid|serial|device|implant|card|lot|account|chart|hospital|record|phone
        |mobile|bleep|pager|extension|ssn|social)\b
        """);

    // "REF 000-441 / SN 88412093" as a sticker prints it.
    private static readonly Pattern Sticker = Pattern.Of("""
        \b(?<token>REF[ :]?[A-Z0-9./-]{2,20} ?[/,;|+&]? ?(?:and )?(?:SN|S/N|LOT|Lot|lot|sn
        |serial)[ :.#]{1,2}[A-Z0-9-]{3,20})(?!\w)
        """);

    public IReadOnlyList<Pattern> Patterns => [Device, Plan, Belonging, Sticker];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Device.Matches(prose).Select(match => (Match: match, Kind: CodeKind.Device))
            .Concat(Sticker.Matches(prose).Select(match => (Match: match, Kind: CodeKind.Device)))
            .Concat(Plan.Matches(prose).Select(match => (Match: match, Kind: CodeKind.Plan)))
            .Concat(Belonging.Matches(prose).Select(match => (Match: match, Kind: CodeKind.Plan)))
        let token = match.Match.Groups["token"]
        where token.Value.Count(char.IsAsciiDigit) >= Fewest && !Quantity.Measured(prose.Text, token.Index, token.Index + token.Length)
        select new Finding(match.Kind.Rule, FindingLevel.Held, token.Index, token.Length, match.Kind.Why, null);
}
