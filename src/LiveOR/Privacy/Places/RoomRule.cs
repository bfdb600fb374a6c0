using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Numbers of wards, beds, bays and theatres. The bed of an organ, a temperature or an odds ratio is none.</summary>
internal sealed class RoomRule : IProseRule
{
    private static readonly WordSet Organ = new("liver gallbladder bladder tumour tumor wound nail vascular prostate prostatic splenic graft surgical resection capillary organ hepatic flap");

    private static readonly Pattern Numbered = Pattern.Of("""
        (?:\b\d{1,2} (?:North|South|East|West),? )?(?<![-\w])(?:(?<unit>(?i:ward|beds?|bay|theat(?:re|er)s?|cubicle
        |side[ -]?room|bedspace|cot|slot|pod|operating (?:room|theatre)))|(?:(?:ICU|ITU|HDU|PICU|NICU|PACU|CCU|Recovery
        |Endo|Resus|Cath|Lab) )?(?<unit>ICU|ITU|HDU|PICU|NICU|PACU|CCU|Recovery|Resus)|(?<loose>(?<unit>OR
        |(?i:(?:endo(?:scopy)?|exam|treatment|consulting|delivery|recovery|isolation|procedure|x-ray|relatives|family
        |waiting|quiet) room|room|lab|suite|endoscopy|endo(?= \d{1,2}(?:[:,.]| (?:is|has|wants|needs|called|rang)\b))|angiography|bronchoscopy|dialysis|interventional radiology))))(?: (?i:no\.?|number|room|bay|bed))? ?#?\d{1,3}[A-Za-z]?(?![\w/]|[.,:-]\d
        | ?[%°×x]|-)(?:,? (?i:bed|bay|side room|room|cubicle) ?\d{0,3}[A-Z]?\b){0,2}(?:, (?:Annexe?|North|South|East|West|Main|Tower)\b)?
        """);

    private static readonly Pattern Lettered = Pattern.Of("""
        (?<![-\w])(?<unit>(?i:ward|bay|theatre|cubicle|side[ -]?room|pod)) [A-H]\b(?!['’-])(?:,? (?i:bed|bay|side room
        |room|cubicle) ?\d{0,3}[A-Z]?\b){0,2}
        """);

    public IReadOnlyList<Pattern> Patterns => [Numbered, Lettered];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Numbered.Matches(prose).Concat(Lettered.Matches(prose))
        where !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length) && !Counted.After(prose.Text, match.Index + match.Length)
            && !Organ.Has(Before(prose.Text, match.Index))
        let level = match.Groups["loose"].Success ? FindingLevel.Warned : FindingLevel.Held
        let start = RoomFinding.Begin(prose.Text, match.Index)
        let length = match.Index + match.Length - start
        select new Finding(RoomFinding.Rule, level, start, length, RoomFinding.Why, Rewrite.InCaseOf(prose.Text.Substring(start, length), Instead(match)));

    private static ReadOnlySpan<char> Before(string text, int index)
    {
        var before = text.AsSpan(0, index).TrimEnd();
        return before[(before.LastIndexOf(' ') + 1)..];
    }

    private static string Instead(Match match) => match.Groups["unit"].Value.ToLowerInvariant() switch
    {
        "ward" => "the ward",
        "theatre" or "theater" or "or" or "operating room" or "operating theatre" => "theatre",
        "icu" or "itu" or "hdu" or "picu" or "nicu" or "ccu" => "intensive care",
        "recovery" or "pacu" or "resus" => "recovery",
        _ => "the room",
    };
}
