using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Weekdays shortened, misspelled or in rows: "home fri", "Scrubbed in weds", "Sat nite", "MWF dialysis",
/// "wensday".</summary>
internal sealed class WeekdayWordRule : IProseRule
{
    private const string Short = "(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)";

    // None of these means anything else; "mon", "wed", "sat" and "sun" do.
    private static readonly Pattern Clear = Pattern.AnyCase($$"""
        \b(?:tues|weds|wedn|thurs?|thu|fri|frid|satd(?:a?y)|sat['’]day|wen(?:d?s|ds)day|wedn?sday|wedensday|weddnesday
        |tuseday|teusday|tuesdy|thrusday|thurday|thursdy|thirsday|firday|fridy|saterday|saturdy|satuday|sundy|mondy
        |modnay|monady)(?:['’]?s)?\b(?:,? (?:the )?\d{1,2}(?:st|nd|rd|th)\b|,? (?:at )?[012]?\d[:.]?[0-5]\d\b
        |,? \d{1,2} ?[ap]\.?m\b)?|\b{{Short}} ?[/–&-] ?{{Short}}\b|\b{{Short}}(?:, {{Short}}){1,5}\b
        |\b(?:every |each |on |the )?(?:other|alternate|second|first|third|fourth|last|1st|2nd|3rd|4th
        |5th) (?:{{Short}}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b(?! (?:up|on the))|\b(?:every|each) (?:mon
        |tues|wednes|thurs|fri|satur|sun)days?\b|\b{{Short}} (?:nite|morn|aft|eve|arvo|noon|lunch|brekkie|tea|brunch
        |dinner|list|clinic|take|on-?call|night|a\.m|p\.m)\b
        """);

    private static readonly Pattern Led = Pattern.AnyCase("""
        \b(?:home|back|review|clinic|discharged?|d/c|dc|adm|admitted|seen|listed|booked|due|redo|relook|repeat|again
        |scan|ct|mri|op|theatre|operated|fell|arrived|came|returns?|returned|since|until|till?|by|on|from|next|last
        |this|every|each|come|post-call|post call|for|yesterday|today|tomorrow|overnight|cancelled|moved|postponed
        |planned|off|working) (?<day>(?:mon|sat(?! (?:for|up|down|on|of)\b|, \d)|sun|wed|tue
        |fri)\b(?: [0-3]?\d(?:[:.]\d\d)?(?![\d%])|(?=[.,;:!?)]|\z| (?:for|with|if|when|and|at|or|she|he|we|they|then
        |after|before|because|but|last|next|gone|wk|week|list|clinic|am|pm|the)\b)))
        """);

    private static readonly Pattern Row = Pattern.Of("""
        \b(?:MWF|TThS|TuThSa|TuThSat|TTh|M/W/F|T/T/S|T/Th/S|T/Th/Sat|Tu/Th/Sa|(?:TTS|TTSa) (?=dialysis|HD|schedule
        |slot|patient))\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Clear, Led, Row];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        Clear.Matches(prose).Concat(Led.Matches(prose)).Concat(Row.Matches(prose)).Select(Found);

    private static Finding Found(Match match) =>
        DayFindings.Told(match, "relative-day", FindingLevel.Warned, "A weekday beside a public post gives away the date.");
}
