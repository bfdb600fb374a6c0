using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Rooms by number in words, by letters, by floor, and number first: "ward nine", "W12", "eighth floor, bed 40A", "OR-3".</summary>
internal sealed partial class ToldRoomRule : IProseRule
{
    private const string Spelled = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|thirty|forty)";

    private const string Unit = "(?:ward|wd|bed ?space|bed|bay|theat(?:re|er)|cubicle|cube|side[ -]?room|pod|room|rm|suite|clinic room|clinic|corridor|floor|level|lvl|block|wing|tower|slot|trolley|chair|station|zone|O\\.?R|Th|OT|ICU|ITU|HDU|PICU|NICU|SICU|MICU|CICU|CTU|CVICU|CCU|TICU|CITU|PACU|SCBU|AMU|SAU|MAU|EAU|A&E|ED|ER|resus|recovery|majors|minors|endo(?:scopy)?|cath lab|angio|hybrid|stroke unit|burns unit|day surgery|day case|labour ward|delivery)";

    private const string Number = @"(?:[A-Z]{0,2}-?\d{1,4}[A-Za-z]?|(?i:" + Spelled + "))";

    private const string Numbered = $$"""
        (?:\.| no\.?| number| #|-)? ?#?{{Number}}(?![\w/]|[.,:]\d| ?[%°×x](?!\w)|-\d{3}| (?:people|staff|hours?|minutes?
        |days?|of us|patients?|beds|nurses|times|years?|weeks?|metres|degrees|minutes|cases|lists|at a time|more|surgeons
        |or|drapes)\b)(?:,? (?:bed|bay|side room|room|cubicle|slot|chair) ?{{Number}}\b){0,2}
        """;

    private static readonly Pattern Named = Pattern.Of($$"""
        (?<![-\w])(?:(?<!\b(?:liver|gallbladder|bladder|tumou?r|wound|nail|vascular|prostat\w{1,30}|splenic|graft|surgical
        |resection|capillary|organ|hepatic|flap|venous|arterial) )(?i:ward|wd|bed ?space|bay|theat(?:re|er)|cubicle
        |side[ -]?room|pod|rm|bed|trolley)|(?i:(?:operating|recovery|clinic|exam(?:ination)?|treatment|consult(?:ing)?
        |delivery|isolation|procedure|seminar|relatives?'?|family|waiting|quiet|side|hospital|patient|hotel|overflow
        |induction|an(?:a)?esthetic|interview|prep|holding) room|room|endoscopy suite|surgical suite|angio suite|suite)
        |O\.?R|OT|ICU|ITU|HDU|PICU|NICU|SICU|MICU|CICU|CTU|CVICU|CCU|TICU|CITU|PACU|SCBU|AMU|SAU|MAU|EAU|NNU
        |(?i:resus|recovery|majors|minors|cath lab|angio|hybrid)){{Numbered}}
        """);

    // "The" begins with it, so here the number must be in figures.
    private static readonly Pattern Theatre = Pattern.Of($$"""
        (?<![-\w])Th(?:\.|-)? ?#?(?=\d){{Numbered}}
        """);

    private static readonly Pattern Chained = Pattern.AnyCase($$"""
        \b(?:the )?(?:(?:\d{1,2}(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth
        |eleventh|twelfth|top|lower ground)[ -]floor|(?:floor|level|lvl|block|wing|tower) (?:\d{1,2}[A-Z]?|[A-H]\b
        |{{Spelled}}))(?:,? (?:north|south|east|west|wing|tower|block|[A-H]\b))?(?:,? (?:ward|bed|bay|room|rm|side room
        |cubicle|isolation|iso|pod|store|office|recovery|icu|clinic|chair) ?{{Number}}\b){1,3}|\b{{Unit}}(?:[ -](?:[A-Z]\b|{{Number}}))?,? (?:ward|bed|bay|room|rm|side room
        |side-room|cubicle|slot|chair|pod|bedspace) ?(?:no\.? ?|number |#)?{{Number}}(?![\w/]|[.,]\d)(?:,? (?:bed|bay
        |room|slot|chair) ?{{Number}}\b)?|\b(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|eighth|ninth
        |tenth|eleventh|twelfth)[ -]floor\b
        """);

    private static readonly Pattern First = Pattern.Of($$"""
        (?<![-\w.,])\d{1,2}(?:[A-D]|(?: |-)?(?:North|South|East|West|Main|[NSEW]))(?:,? (?i:bed|bay|room
        |ward) ?\d{1,3}[A-Z]?| (?i:ward|unit|wing|side))\b|\b(?i:bed|room|bay|ward|theatre|cubicle) (?i:numbers?|nos?\.?
        |#) ?{{Number}}\b|\bnumber {{Number}} (?:theatre|ward|bed|bay|room)\b|(?<![\w.])\d{1,2}(?:st|nd|rd|th) (?:bed
        |bay|cubicle|theatre)\b|\btheatres? (?:\d{1,2}|{{Spelled}}) (?:and|or|&|to) (?:\d{1,2}|{{Spelled}})\b|\b(?:beds
        |bays|wards|rooms|theatres) (?:\d{1,3}[A-Z]?|{{Spelled}})(?:,? (?:and|or|to|&|-) ?(?:\d{1,3}[A-Z]?
        |{{Spelled}}))?(?!\w|\.\d)
        """);

    public IReadOnlyList<Pattern> Patterns => [Named, Theatre, Chained, First];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Named.Matches(prose).Concat(Theatre.Matches(prose)).Concat(Chained.Matches(prose)).Concat(First.Matches(prose))
        where !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length) && !Counted.After(prose.Text, match.Index + match.Length)
        let level = Sure.IsMatch(match.Value) ? FindingLevel.Held : FindingLevel.Warned
        select RoomFinding.Of(prose, match, level);

    [GeneratedRegex(@"\b(?:ward|bed|bay|theatre|theater|cubicle|slot|floor|bedspace|trolley|ICU|ITU|HDU|PACU|NICU|PICU)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Sure { get; }
}
