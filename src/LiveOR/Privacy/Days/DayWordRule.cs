using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Days counted from now in all spellings: "this a.m.", "dawn today", "tmr 0700", "dropped overnight", "six
/// weeks tomorrow".</summary>
internal sealed class DayWordRule : IProseRule
{
    private const string Why = "Beside a public post this gives away the day of the operation.";

    private const string Weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";

    private const string Count = """
        (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|half a|a couple of|a few
        |several|some|\d{1,3})
        """;

    private static readonly Pattern Misspelled = Pattern.AnyCase("""
        \b(?:y(?:e|a)?st(?:e|a|u)?r?day|yes?terday|yesterdays|yday|ystdy|ytd|ytdy|y/d|tmrw?|tmmrw|tmro|tomm?or?row?s?
        |tommorrow|tomoro|tomorow|tmoro|tmorrow|2moz|2mrw|2mrrw|2morow|2moro|2day['’]?s|2nite|tonite|tonights?|2night
        |tonight['’]s|morrow)\b(?:,? (?:at )?[012]?\d[:.]?[0-5]\d\b|,? (?:at )?\d{1,2} ?[ap]\.?m\b)?|\btom (?:am|pm
        |a\.m|p\.m)\b|\bo/n\b(?! (?:stay|obs))
        """);

    private static readonly Pattern This = Pattern.AnyCase($$"""
        \b(?:this|that) (?:very |same |past |coming )?(?:a\.m\b\.?|p\.m\b\.?|am|pm|aft|afternoon|morning|evening|eve
        |arvo|avo|morn|lunchtime|teatime|noon)\b(?! i\b)|\b(?:noon|midday|midnight|dawn|dusk|sunrise|sunset|breakfast
        |lunch|lunchtime|tea|teatime|dinner|dinnertime|brunch|supper|first light|daybreak|cob|close of play
        |\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?|[012]\d[0-5]\d|(?:one|two|three|four|five|six|seven|eight|nine|ten
        |eleven|twelve)(?: o['’]clock)?) (?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon
        |evening))\b|\b(?:today|tonight|tmrw?|tomorrow) (?:at |by |from|around |before |after )(?:\d{1,2}(?:[:.]\d\d)?
        |noon|lunch(?:time)?|midday|teatime|six|seven|eight|nine|ten|eleven|twelve|five|four|three|two|one)\b
        |\btoday['’]s (?:noon|dawn|breakfast|lunch|morning|date)\b|\b(?:arrived|came in|came|admitted|presented
        |transferred|discharged|referred|born|fell|collapsed|perforated|ruptured|happened|injured|crashed|flew in
        |brought in|flown in|went home|goes home|going home|goes|leaves|left us|earlier|died
        |delivered) (?<day>today)\b|\b(?:in )?the (?:small|early|wee) hours\b(?! (?:after|of (?:recovery|post)|post))
        |\bcrack of dawn\b|\blast nite\b|\blast night['’]?s\b|\bon the morrow\b|\b(?:today|yesterday
        |tomorrow),? (?:the )?\d{1,2}(?:st|nd|rd|th)\b|\bday (?:before|after|b4) (?:yesterday|tomorrow)\b|\bday b4\b
        |\bof the (?:same|previous|next) (?:morning|evening|night)\b
        """);

    private static readonly Pattern Ago = Pattern.AnyCase($$"""
        \b(?:(?:an? )?fortnight|{{Count}} (?:mos?|mths?|hols|weekends?|evenings?|mornings?|moons)|half a (?:week|month
        |year)|\d{1,2}mo|days|weeks|months|nights) (?:ago|back|earlier this)\b|\b{{Count}} years? (?:ago )?(?:today
        |tomorrow|yesterday|this (?:week|month|{{Weekday}})|last (?:week|month|{{Weekday}})|to the day|next (?:week
        |month|{{Weekday}})|on {{Weekday}})\b|\b(?:this|that) (?:day|time|week|month) last (?:year|month|week)\b
        |\b{{Count}} (?:days|weeks|wks|months|fortnights|nights|sleeps)(?: ago)? (?:today|tomorrow|yesterday
        |to the day|this {{Weekday}}|last {{Weekday}}|next {{Weekday}}|on {{Weekday}}|on a {{Weekday}}|last night)\b
        |\b(?:last|next|this|past|previous|coming|following)[ -]?(?:wk|wknd|wkend|mth|fortnight|term|semester|quarter
        |season|weekend|week-end|w/e)\b|\b(?:lastweek|nextweek|thisweek|lastnight|thismorning)\b
        |\bthe year before last\b|\bearlier (?:in the|that|this|last) (?:day|week|month)\b
        """);

    private static readonly Pattern Weekend = Pattern.AnyCase("""
        \b(?:all|the|one|long|over|at|whole|entire|busy|quiet|wet|hot|snowy|stag|hen|festival|hiking|golf|ski|camping
        |rugby|football|bank hol|holiday|jubilee|coronation|wedding|payday|race|marathon|election|birthday) (?:weekend
        |week-end|wkend|wknd|w/e)\b(?! (?:effect|paradox|rota|staffing|mortality|warriors?|rates?|crew|cover))
        |\bweekend (?:just gone|gone|past|fall|list|crash|accident|admission|injury|rugby|football|game|match)\b
        |\b(?:at |by )?(?:the )?(?:month|week|term)(?:['’]s)?[ -]end\b|\bend of (?:the |this |last |next )?(?:month
        |term)\b|\bmid-?week\b|\b(?:on|since|over|at) (?:the )?w/e\b
        """);

    // What happened overnight is a day; what the plan says ("stays overnight") is none.
    private static readonly Pattern Overnight = Pattern.AnyCase("""
        \b(?!(?:stayed|needed|required|planned|expected|monitored|observed|kept|recommended|ventilated|sedated|fasted
        |starved|preferred|followed|used|allowed|locked|clamped|intubated|catheterised|drained|dressed|packed|elevated
        |need|bed|stored|soaked|charged|culture[ds]?|red)\b)(?:\p{L}{2,15}ed|bleeding|bled|dropping|rose|fell|went|got
        |became|lost|fever|pain|ileus|leak|arrest|vomiting|sepsis|spike|deterioration|oozing|swollen|worse|rising|blew
        |broke|tore|burst|came) (?:\w{1,12} ){0,3}(?<day>overnight)\b(?! (?:stay|fast|observation|drain|monitoring
        |in hospital|in icu|in hdu))|\bovernight (?:mon|tues?|weds?|thurs?|fri|sat|sun|she|he|they|we|the|her|his|ctg
        |bleed|call|deterioration|rise|fall|drop|spike)\b|\b(?:since|from) overnight\b|\b(?:just before
        |just after|shortly before|shortly after) midnight\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Misspelled, This, Ago, Weekend, Overnight];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from pattern in Patterns
        from match in pattern.Matches(prose)
        select DayFindings.Told(match, "relative-day", FindingLevel.Warned, Why);
}
