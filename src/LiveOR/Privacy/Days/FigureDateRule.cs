using System.Globalization;
using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Dates in figures as other countries and systems write them: "12.03.", "28.-29.8.", "12 iii 24",
/// "121430ZMAR24", "12/3 @ 0310".</summary>
internal sealed class FigureDateRule : IProseRule
{
    private const string Why = "A date says when this patient was here; a year alone may stand.";

    private const string Day = "(?:0?[1-9]|[12]\\d|3[01])";
    private const string Month = "(?:0?[1-9]|1[0-2])";
    private const string Clock = "(?:[01]\\d|2[0-3])";

    // "Lactate 1.4." ends a sentence, and then a capital follows.
    private static readonly Pattern Dotted = Pattern.Of($$"""
        (?<![\w.,/=-])(?<!\b(?:at|pH|to|[Tt]ime) )(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.(?= [a-z]|[:;)]|, )
        |\A{{Day}}\.{{Month}}\.(?= \p{Ll}|:)|(?<![\w.,/-]){{Day}}\. ?(?:-|–|/|u\.
        |und) ?{{Day}}\. ?(?:{{Month}}\.(?!\d)|\p{Lu}\p{Ll}{2,8}\b)|\b(?:vom|am|ab|bis|seit|zum|[Oo]p|DOB|DOS|EDD|EDC
        |LMP|dem|den):? {{Day}}\. ?{{Month}}\.(?!\d)
        """);

    private static readonly Pattern Spaced = Pattern.Of($$"""
        (?<![\w.,/-])(?<a>\d{1,2}) ?(?<by>[./,·_–-]) ?(?<b>\d{1,2}) ?\k<by> ?(?:19|20)\d\d(?!\d)
        |(?<![\w.,/-])(?<a>\d{1,2})\. (?<b>\d{1,2})\. \d\d(?![\d.,%])|(?<![\w.,/-])(?:19|20)\d\d (?<b>0[1-9]
        |1[0-2]) (?<a>0[1-9]|[12]\d|3[01])(?![\d.,%])|(?<![\w.,/-])(?:19
        |20)\d\d(?<by>[.,/·_-]) ?(?<b>\d{1,2})\k<by> ?(?<a>\d{1,2})(?!\d)
        """);

    private static readonly Pattern Roman = Pattern.Of($$"""
        (?<![\w.,/-]){{Day}} (?:(?:ii|iii|vi|vii|viii|ix|xi|xii) (?:19|20)?|(?:i|iv|v|x|[IVX]{1,4}) (?:19
        |20))\d\d(?![\d.,%])
        """);

    private static readonly Pattern Clocked = Pattern.Of($$"""
        (?<![\w.,/-])(?<!\b(?:[Ss]teps?|[Pp]ower|[Gg]rade|ASA|[Cc]ount|[Cc]lips?|GCS|[Ss]wabs?|[Vv]ision
        |BP) )(?:{{Day}}/{{Month}}|{{Month}}/{{Day}})(?:,? ?(?:@ ?|at |um |à )?{{Clock}}:?[0-5]\d(?!\d)
        |,? (?:at )?(?:\d{1,2} ?)?(?:[ap]\.?m|AM|PM)\b)
        |(?<![\w.,/-]){{Clock}}:?[0-5]\d(?: ?h(?:rs)?)?,? (?:on )?(?:{{Day}}/{{Month}}|{{Month}}/{{Day}})(?=[.,;:)]
        |\z)(?!\.\d)|\b(?:0[1-9]|[12]\d|3[01])[0-2]\d[0-5]\d[A-Z]? ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV
        |DEC)(?: ?\d\d){0,2}\b|(?<![\w.,/-])(?:0[1-9]|[12]\d|3[01]) {{Clock}}[0-5]\dZ\b
        """);

    private static readonly Pattern Compact = Pattern.Of("""
        (?<=_)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)|\b(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]
        |[12]\d|3[01])[T_](?:[01]\d|2[0-3])[0-5]\d|(?<![\w./-])(?:0[1-9]|1[0-2])-(?:19|20)\d\d(?![\w/-])
        |(?<![\w./-])(?:19|20)\d\d[-/](?:00[1-9]|0[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])(?![\w/-])
        """);

    // A day above twelve is no numerator: "14/8 relook". But "24/7" is always, and a pressure is not a day.
    private static readonly Pattern Opening = Pattern.AnyCase("""
        (?:\A|\n|[(•])(?:1[3-9]|2[0-35-9]|3[01])/(?:0?[1-9]|1[0-2])(?=[ ,:;)–-])(?! ?(?:on|cm|mm|vision|nodes|clips
        |swabs|fr|french|silk|screw|steel|of|peep|cases|patients|abx|antibiotics|course)\b)
        """);

    public IReadOnlyList<Pattern> Patterns => [Dotted, Spaced, Roman, Clocked, Compact, Opening];

    public IEnumerable<Finding> Inspect(Prose prose) => (prose.Cues & Cue.Digits) == 0 ? [] :
    [
        .. Spaced.Matches(prose).Where(Plausible).Concat(Dotted.Matches(prose)).Concat(Roman.Matches(prose))
            .Concat(Clocked.Matches(prose)).Concat(Compact.Matches(prose)).Concat(Opening.Matches(prose))
            .Where(match => !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length))
            .Select(match => new Finding("date", FindingLevel.Held, match.Index, match.Length, Why, null)),
    ];

    private static bool Plausible(Match match) =>
        (Number(match.Groups["a"]), Number(match.Groups["b"])) is ( >= 1 and <= 31, >= 1 and <= 12)
            or ( >= 1 and <= 12, >= 1 and <= 31);

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
