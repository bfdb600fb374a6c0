using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Rooms by a code alone: "from W12", "w4 b11", "OR-3", "clinic 9".</summary>
internal sealed class WardCodeRule : IProseRule
{
    private static readonly Pattern Short = Pattern.Of("""
        \b[wW]\d{1,2}[A-Za-z]? [bB](?:ed ?)?\d{1,2}[A-Za-z]?\b|\b(?i:clinic|CT|MRI|lab|chair|scanner|x-?ray|rm
        |fracture clinic|minor ops room|treatment room|gym|classroom|office|locker|lift|car park|gate|entrance
        |desk) #?\d{1,3}[A-Z]?(?![\w%/-]|[.:]\d| ?(?:of|weeks?|days?|months?|years?|hours?|x)\b)(?:,? (?:dialysis
        |day unit|oncology|chemo))?|\b(?:from|to|on|in|of|for|at|back to|up to|down to|outside|near|call|phone
        |bleep) (?:ward )?(?:W\d{1,2}[A-Z]?|[A-Z]\d{1,2} (?:ward|bed|bay)|\d{1,2}(?:North|South|East|West|[NSE]|(?<!at \d{1,2})W)
        |OR-?\d{1,2}|Th-?\d{1,2}|OT-?\d{1,2}|T\d{1,2}(?= (?:on|at|for|is|list|today|now)\b))(?![\w-]|\.\d)
        |(?<![-\w])(?:OR|Th|OT|ICU|ITU|HDU|PACU|Bed|B|Rm|Bay)[-#]\d{1,3}[A-Z]?(?![\w-]|\.\d)|\b(?:ward|bay|theatre
        |theater|pod|cubicle|wing|block|tower|OR|room|side room|zone|corridor) (?:[A-H](?:-?\d{1,3})?)(?=[.,;!?)]|\z
        | (?:is|has|at|on|for|with|and|by|now|bed|bay|if|to|please|who|where|was|next|after|before)\b)
        """);

    public IReadOnlyList<Pattern> Patterns => [Short];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Short.Matches(prose)
        where !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length) && !Counted.After(prose.Text, match.Index + match.Length)
        select RoomFinding.Of(prose, match, FindingLevel.Warned);
}
