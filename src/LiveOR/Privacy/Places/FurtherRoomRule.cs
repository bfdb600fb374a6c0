using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Rooms under less usual nouns and signs: "incubator 22", "pre-op 4", "floor 7", "DSU 4", "C block", "4 West", "HYB1", "G.117".</summary>
internal sealed class FurtherRoomRule : IProseRule
{
    private const string Spelled = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)";

    private const string Number = "(?:[A-Z]?-?\\d{1,3}[A-Za-z]?|" + Spelled + ")";

    private const string Unsure = "SR|AR|GT|SAL|IR|EP|Endo|Main|Trauma|Robot|Majors|Minors|Stroke|Isolation|Cardiac|Neuro|Tower|Theatre|MT|DS|T";

    private const string After = @"(?![\w%/]|[.,:-]\d| ?(?:of|x|×)\b)";

    private const string Asks = """
        (?= (?:just |has |is |are )?(?:call(?:ed|ing|s)|rang|ring(?:s|ing)|wants?|says|said|ask(?:s|ed|ing)|took|takes
        |sent|full|nurses?
        |sister|bed|ward|reports?|reported|phon(?:ed|es|ing)|pag(?:ed|es|ing)|bleep(?:ed|s|ing)|spik(?:es|ing)
        |bleed(?:s|ing)
        |needs|need a|has a|got|hat|ready|waiting|handover|running|overr[au]n|finished|staff|bay|side room
        |on the phone)\b)
        """;

    private static readonly Pattern Nouns = Pattern.AnyCase($$"""
        (?<![-\w])(?:incubator|crib|cot|nursery|curtain|hallway|gurney|stretcher|trolley|cub|cube|bldg\.?|building
        |pavil(?:l?ion)|annexe?
        |holding(?: bay)?|pre-?op(?: hold| holding| bay)?|post-?op bay|day unit|waiting area|dock|tub|bed-space
        |corridor|locker|iso
        |(?<!the )floor|fl\.?|(?<!nerve |tissue |paraffin |wax |bone |spinal |plexus )block(?= [a-h\d]{1,2}\b)|lounge
        |store(?:room)?|cabin|portakabin|hangar|wing|side ?ward|exam|trauma room|room|office|warehouse|gym|lift
        |elevator|classroom
        |parking|car park|entrance|portal|bench|booth) (?:no\.? ?|number |nr\.? ?|#)?(?:{{Number}}|[a-h](?=[.,;!?)]
        | (?:is|has|for|at
        |please|now|by|with)\b|\z)){{After}}(?! (?:hours?|minutes?|days?|hourly|people|times|more|staff|metres)\b)
        |\broom (?:no\.? ?|number |nr\.? ?)?[a-z]?[.-]?\d{1,3}[.-]\d{1,3}[a-z]?(?!\w|\.\d)
        |\broom (?:no\.?|number|nr\.?) [a-z]?\d{1,4}[a-z]?\b
        |\b(?:labou?r (?:and|&) delivery|l&d|ldrp?|lw|a&e|e\.?d\.?|er|eau) ?(?:room |rm |bay |bed )?\d{1,3}{{After}}
        |\b(?:w(?:ard)?|wd) ?\d{1,2}[a-z]? ?[/-]? ?b(?:ed|ay)? ?\d{1,2}[a-z]?\b|\bw\d{1,2}[/-]\d{1,2}{{After}}
        |\b(?:theatre|theater|or|ot|bed|bay|ward|room)s? \d{1,2}[a-z]?(?: ?/ ?| ?- ?|(?:,| and| or| &
        | to) )\d{1,2}[a-z]?
        (?=[.,;!?)]|\z| (?:is|are|it|both|share[ds]?|for|that|have|has|on|at|who|takes?|closed|full|today|now|swap)\b)
        """);

    private static readonly Pattern Signs = Pattern.Of($$"""
        (?<![-\w])[A-Z]{0,2}(?:ICU|ITU|HDU|PACU|CCU|IMCU?|PCU)[- ]?#?\d{1,2}[A-Z]?{{After}}
        |(?<![-\w])(?:HYB|HOR|OR|EOR|TH|DSU|SDU|CSDU|SSU|ASU|NNU|[MFGKSCPO]{1,2}W|OPD
        |LDR|DPU|[EMG]OT|Cath|Angio|Hybrid|Burns|Recovery|Resus)[- ]?#?\d{1,2}[A-Z]?{{After}}
        |(?<![-\w])(?:{{Unsure}})[-#]\d{1,2}[A-Z]?{{After}}|(?<![-\w])(?:{{Unsure}}) ?\d{1,2}[A-Z]?{{Asks}}
        |(?<![-\w])(?:{{Unsure}}) ?\d{1,2}[A-Z]?(?= (?:is|was|has|list|after|now|please|free|closed|team|side)\b)
        |\b(?:in|from|into|outside|near|to|of) (?:{{Unsure}}) ?\d{1,2}[A-Z]?{{After}}
        |\b(?:theatre|Theatre|THEATRE|OT|OR|ward|Ward|WARD|OT-|OR-)[ -]?(?:I{2,3}|IV|VI{0,3}|IX|X)\b(?!['’])
        |(?<![-\w.,])\d{1,2}[ -]?(?:North|South|East|West|Tower|Main|Annexe?)\b(?! (?:American|Korean|African|African
        |Asian|Indian|European))
        (?: \d{1,3}\b)?|\b(?:North|South|East|West|Main) \d{1,2}[A-Z]?{{After}}(?! (?:cm|mm|ml))
        |(?<![-\w.,+])(?:\d{1,2}[A-FNSEW]|\d{1,2}[a-e]|[A-HW]\d{1,2}[a-z]?|[TL]\d{1,2}(?= (?:bed|ward|has|took|rang
        |called))){{Asks}}
        |(?<![-\w.,+])(?:\d[A-F]|[2-9]\d?[A-F])-?\d{2}(?![\w-]|\.\d)|(?<![-\w.,+])\d{3,4}-?[A-D](?![\w-])
        |\b(?:back (?:in|to|on)|nurse (?:from|on)|sister on|gone to|patient (?:in|from|on)|['’]s in|man in
        |lady in) \d{1,2}[A-F](?![\w-])
        |\b[Tt]he \p{Lu}\p{L}{2,15} Suite\b
        |\b(?:on [A-HW]|(?:from|to) [ABEFGHW])\d{1,2}[a-z]?(?=[,;] )|\b(?:in|to|from|at|outside|near|of|room|for
        |by) [A-Z]\.\d{2,3}[A-Z]?\b
        |\b(?:list|suite|unit|area|station|theatre|list for|moved (?:from|to)|up (?:from|to)|down (?:from|to)|back to
        |over (?:from|to)) [A-Z]{1,4}-?\d{1,2}
        (?![\w-]|\.\d)
        """);

    private static readonly Pattern Floors = Pattern.Of($$"""
        \b(?:[Ff]rom|[Oo]n|[Tt]o|[Vv]ia|[Uu]p to|[Dd]own to|ON|FROM|TO) (?<room>(?i:the )?(?<!level \d to )(?i:level
        |lvl|floor|unit) ?[A-Z]?\d{1,2}[A-Z]?)
        (?![\w%]|[.,:/-]\d| (?i:to|for|nodes?|neck|evidence|dissection|of|lymph|clearance|and|disc|screws?|laminectomy
        |fusion)\b)
        |\b(?<room>(?i:level|lvl) [A-Z]?\d{1,2} (?i:stores?|theatres?|wards?|desk|lifts?|corridor|recovery|imaging
        |reception|pharmacy|canteen|nurses?|day
        surgery|icu|lab|staff|kitchen|tower|wing))\b|\b(?<room>(?i:level|lvl|unit) [A-Z]?\d{1,2}[A-Z]?){{Asks}}
        |\b(?<room>L\d{1,2} (?:recovery|theatres?|ward|desk|pod|bay|bed|lift))\b|\b(?<room>(?:[Uu]nit
        |UNIT) \d{1,2}(?:[A-H]\b|-\d{1,2}\b))
        |(?<![-\w])(?<room>[B-HJ-Z] (?:[Ww]ard|[Bb]lock|[Ww]ing|[Cc]orridor|[Pp]od|[Bb]ay|[Ff]loor))\b(?! (?:round
        |excision|resection))
        |\b(?<room>(?:[Tt]he )?(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Nn]ew|[Oo]ld) (?:[Ww]ing|[Tt]ower|[Bb]lock
        |[Pp]avilion))\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Nouns, Signs, Floors];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Nouns.Matches(prose).Concat(Signs.Matches(prose)).Concat(Floors.Matches(prose))
        let room = match.Groups["room"] is { Success: true } told ? told : match
        where !Quantity.Measured(prose.Text, room.Index, room.Index + room.Length) && !Counted.After(prose.Text, room.Index + room.Length)
            && !IsLevelOfSpine(prose.Text, room) && !room.ValueSpan.EndsWith(" 0")
        let level = room.Value.Contains(" n", StringComparison.OrdinalIgnoreCase) ? FindingLevel.Held : FindingLevel.Warned
        select RoomFinding.Of(prose, room, level);

    /// <summary>"T12 is the last with a rib", "L5 has a broken pars".</summary>
    private static bool IsLevelOfSpine(string text, Group room) => room.Value is ['C' or 'T' or 'L' or 'S', >= '1' and <= '9', ..] and { Length: <= 3 }
        && text.AsSpan(room.Index + room.Length) is var rest && (rest.StartsWith(" is ") || rest.StartsWith(" has ") || rest.StartsWith(" was "));
}
