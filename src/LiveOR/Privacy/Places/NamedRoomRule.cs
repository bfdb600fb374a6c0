using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Wards with names instead of numbers ("Ward Elm", "Juniper Ward, bed 4", "Rainbow unit"), rooms by letters ("bed B by the
/// window", "Room A has…"), and rooms in other languages ("Zimmer 12", "salle B", "quirófano 3").</summary>
internal sealed class NamedRoomRule : IProseRule
{
    private static readonly Pattern Named = Pattern.Of("""
        \b(?:[Ww]ard|WARD) (?!(?:Round|Rounds|Sister|Manager|Clerk|Nurse|Doctor|Staff|Team|Phone|End|And|Or|The|We
        |Please)\b)\p{Lu}\p{L}{2,15}
        (?: \d{1,2})?\b(?! (?:clinic|criteria))|\b(?<!\. )(?!(?:General|Surgical|Medical|Post|The|This|That|Our|Back
        |Open|On|To|From|Next
        |My|Your|His|Her|Their|Every|Each|Any|No|One|Acute|Stroke|Side|Day|Trauma|Burns|Maternity|Ortho|Orthopaedic
        |Vascular
        |Cardiac|Renal|Isolation|Recovery|Night|Evening|Morning|High|Labour|Children|Paediatric|Same|Other|Another
        |Home|Step|Old|New
        |Cancer|Oncology|Urology|Neuro|Elective|Emergency|Admission|Admissions|Assessment|Short|Long|Psychiatric
        |Infectious|Busy|And
        |Antenatal|Postnatal|Gynae|Elderly|Female|Male|Mens|Womens|Private|Covid|Virtual|Prison|Plaster|Ask|When|If|Is
        |In)\b)
        \p{Lu}\p{L}{2,15} (?:[Ww]ard)\b(?:,? (?:bed|bay|side room) \d{1,2}[A-Z]?)?(?! rounds?\b)
        |\b(?:Elm|Oak|Ash|Rowan|Willow|Cedar|Maple|Birch|Beech|Juniper|Hazel|Holly|Ivy|Poppy|Daisy|Lavender|Lily
        |Primrose
        |Bluebell|Fuchsia|Magnolia|Heather|Jasmine|Sunflower|Snowdrop|Kingfisher|Robin|Swan|Heron|Nightingale|Dolphin
        |Rainbow
        |Sunshine|Sapphire|Ruby|Emerald|Amber|Pearl|Opal|Topaz|Jade|Orchid|Tulip|Violet|Marigold|Clover|Acorn|Fern
        |Thistle
        |Penguin|Butterfly|Starfish|Seahorse|Lighthouse|Phoenix|Orion|Apollo|Jupiter|Neptune|Mercury) (?:[Ww]ard
        |[Uu]nit|[Bb]ay
        |[Ss]uite|[Ww]ing|[Pp]od|[Hh]ouse|[Ll]odge|[Dd]ay [Uu]nit|[Cc]entre|[Tt]heatre|[Rr]oom
        |[Cc]linic)s?\b(?: \d{1,2}\b)?
        """);

    private static readonly Pattern Lettered = Pattern.Of("""
        \b(?i:bed|room|suite|slot|chair|recovery|theat(?:re|er)|ward|tower|waiting area|an(?:a)?esthetic room|lab|or
        |pod|bay|area
        |zone) [A-HJ-Z]
        (?=['’]s |[.,;!?)]|\z| (?i:has|is|by|called|took|for|at|on|please|now|next|after|with|and|needs|was|who)\b)
        |\b(?:OR|OT|ICU|ITU|HDU|CT|MRI|Th)[ -][A-H](?=[.,;!?)]|\z| (?:has|is|by|called|took|for|at|please|now|next|bed
        |bay|list)\b)
        |\b(?:ICU|ITU|HDU|PACU|NICU|PICU) [A-Z]\d{1,2}\b|\b(?:ICU|ITU|HDU|NICU|PICU) (?:North|South|East
        |West)(?: \d{1,2})?\b
        """);

    private static readonly Pattern Foreign = Pattern.AnyCase("""
        (?<![-\w])(?:zimmer|op-?saal|saal|krei(?:ß|ss)saal|bett|etage|salle(?: d['’]op(?:[ée]ration)?)?|chambre|bloc
        |box|quir[oó]fano
        |sala(?: operat[oó]ria| operacyjna| de operaciones| de opera[cç][oõ]es| operatoria| parto)?|cama|habitaci[oó]n
        |letto|stanza|reparto|kamer|zaal|sal|stue
        |leito|quarto|enfermaria|pabell[oó]n|planta|ameliyathane|salon|bilik|pal[aá]ta|pok[oó]j|op[- ]s[aá]l|s[aá]l
        |oddzia[lł]|avd(?:eling|elning)?\.?
        |rum|rom|huone|leikkaussali|osasto|haus|lit|blok|odd[eě]len[ií]|wad|kwarto|silid|chumba|wodi|pavillon
        |urgences box) (?:n[or°º]?\.? ?
        |nummer |num[eé]ro |#)?(?:[a-h]?-?\d{1,3}[a-h]?)(?![\w%/]|[.,:-]\d| ?(?:of|x|×|more|clips?|sponges?)\b)
        |\b(?:salle|saal|sala|zimmer|bloc|op) [A-H](?=[.,;!?)]
        |\z| (?:est|ist|has|is|hat|libre|frei)\b)|(?<![-\w])(?<!post )(?<!post-)(?:op|ok) ?\d{1,2}(?= (?:ist|hat|frei
        |wartet|is|has|ready|libre|vrij|bezet|klaar)\b)
        """);

    // "moved from theatre twelve to thirteen": the second number stands without its noun.
    private static readonly Pattern Second = Pattern.AnyCase("""
        (?<=\b(?:theatre|theater|or|ward|bay|bed|room) (?:\d{1,2}[a-z]?|\w{3,9}),?[^.!?\n]{0,60} (?:to|into|and|or
        |from|&) )
        (?<room>\d{1,2}[a-d]?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen
        |sixteen)
        (?=[.,;!?)]|\z| (?:is|are|that|which|instead|please)\b)
        """);

    public IReadOnlyList<Pattern> Patterns => [Named, Lettered, Foreign, Second];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Named.Matches(prose).Concat(Lettered.Matches(prose)).Concat(Foreign.Matches(prose)).Concat(Second.Matches(prose))
        let room = match.Groups["room"] is { Success: true } told ? told : match
        where !Quantity.Measured(prose.Text, room.Index, room.Index + room.Length) && !Counted.After(prose.Text, room.Index + room.Length)
        select RoomFinding.Of(prose, room, FindingLevel.Warned);
}
