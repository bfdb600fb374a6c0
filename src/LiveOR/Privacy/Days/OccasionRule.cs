using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Days told by what happened on them: school, sport, elections, the sky, a family's own feasts. "First day
/// of term", "after the marathon", "when the clocks went back", "on her due date".</summary>
internal sealed class OccasionRule : IProseRule
{
    private const string Hers = "(?:her|his|their|my|our|your|the (?:patient|baby|boy|girl|kid|child)['’]s|mum['’]s|dad['’]s|\\w{3,12}['’]s)";

    private static readonly Pattern School = Pattern.AnyCase("""
        \b(?:on |since |before |after |during |over |in |until )?(?:the )?(?:(?:first|last|1st|second) (?:day|week
        |morning|night) (?:of|back at|back in|at|back to) (?:the )?(?:school|term|class(?:es)?|uni|university|college
        |nursery|preschool|kindergarten|year [1-9]|semester|holidays?|hols|summer|season|spring|autumn|winter|the year
        |lent|advent|ramadan|easter|passover|hanukkah|chanukah|diwali|navratri|christmas|eid|lunar new year|new year
        |deer season|rut|harvest|monsoon|may|camp|work|job|her new job|his new job)|(?:school|summer|easter|christmas
        |xmas|half[- ]term|winter|october|february|festive|autumn|spring) (?:holidays?|hols|vac|vacation|break|recess
        |hol)|half[- ]terms?|spring break|reading week|rag week|freshers['’]? (?:week|fair)|exam (?:week|season|day)
        |a-levels?|gcses?|gcse results|results day|(?:her|his|the|at|to) prom|prom night|graduation(?: day| ball)?
        |sports day|school trip|school play|nativity play|school disco|rush week|bar exam|boards week|match day
        |homecoming|snow day|inset day)\b
        """);

    private static readonly Pattern Sport = Pattern.AnyCase("""
        \b(?:on|at|after|before|during|since|from|in|ran|running|finished|finishing|watching|won|lost
        |the) (?:the |her |his )?(?:\w{3,14} ){0,2}(?:marathon|half-marathon|parkrun|triathlon|ironman|great north run
        |boat race|grand prix|world cup|cup final|fa cup|super ?bowl|superbowl|six nations|grand national|cheltenham
        |ascot|wimbledon|olympics|paralympics|world series|champions league final|tour de france|ryder cup|mela|fleadh
        |carnival|rodeo|stampede|eisteddfod|highland games|glastonbury|coachella|oktoberfest|county show
        |agricultural show|regatta|parade|pilgrimage|hajj|umrah|kumbh|elections?|referendum|eclipse|jubilee|coronation
        |state funeral|royal wedding|storm \p{L}{3,10}|hurricane \p{L}{3,10}|typhoon \p{L}{3,10}|cyclone \p{L}{3,10}
        |earthquake|big freeze|heatwave|blackout|general strike|strike days?|rail strike|lockdown)(?: day| night
        | sunday| saturday| weekend| final| week)?\b(?! (?:technique|approach|sign|of))|\b(?:marathon|race|game
        |cup final|super ?bowl|election|polling|pay|bin|market|bonfire|fireworks?|derby|eclipse|strike|budget|carnival
        |parade|finals|gala|show|fair|festival|village fete|fete|mart|goose|horse|appleby|puck|bake-off|stocktake
        |moving|transplant clinic|dialysis) (?:days?|nights?|sunday|saturday|monday|weekend|morning|eve|fair)\b
        |\bpay-?day\b
        """);

    private static readonly Pattern Sky = Pattern.AnyCase("""
        \b(?:since |when |after |before |the (?:night|day|morning|weekend) )?(?:the )?clocks (?:changed|change|went|go
        |going|going to go|sprang|fell)(?: back| forward| forwards)?\b
        |\b(?:on |since |at |after |before )?(?:the )?(?:longest|shortest) day\b|\b(?:summer|winter) solstice
        |\bequinox\b|\b(?:at|during|since|after|before) (?:lambing|calving|shearing|harvest time|haymaking|silage)\b
        |\bthe (?:day|night|week|month|weekend) (?:she|he|they|her \w{3,8}|his \w{3,8}) (?:turned|fell|broke|came|went
        |left|retired|moved|married|died|graduated|collapsed|crashed|arrived|emigrated|qualified|was born
        |gave birth)\b|\b(?:last |this |next|on the |at |since )?(?:full|new|blood|harvest|super|wolf
        |hunter['’]s) ?moon\b(?! fac)|\bdaylight saving(?:s)?\b|\bthe (?:first|last) (?:snow|frost|snowfall) of\b
        """);

    private static readonly Pattern Family = Pattern.AnyCase($$"""
        \b(?:(?:on|since|before|after|for|over|until|by|at|from|of|to|and
        |past) )?{{Hers}} (?:own |very |first |\w{1,12}(?:st|nd|rd
        |th) |wedding |golden |silver |ruby |diamond |work )?(?:birthdays?|b-?day|bday|wedding day|wedding|weddings
        |anniversary|name day|graduation|due date|edd|retirement(?: day| party)?|hen(?: night| do| party)
        |stag(?: night| do| party)|honeymoon|christening|baptism|confirmation (?:day|mass)|first communion|communion
        |bar mitzvah|bat mitzvah|quinceanera|bris|baby shower|engagement party|leaving do|funeral|holiday
        |lmp)\b(?! (?:suit|ring|band|dress))|\bbirthday (?:girl|boy|lady|treat|present|party|dinner|lunch|cake|today
        |tomorrow|bash|do|weekend|week|drinks|surprise)\b|\b(?:golden|silver|diamond|ruby|pearl|wedding) (?:wedding
        |anniversary|jubilee)\b|\b(?:due date|edd|edc)\b(?=.{0,12}\b(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow
        |yesterday|is|was|passed))|\b(?:on|past|before|after|beyond) (?:the|her) due date\b|\b(?:happy
        |a) birthday\b(?! suit)|\b(?:turns|turned) \d{1,2} (?:today|tomorrow|yesterday|this week|next week
        |on \w{3,6}day)\b
        """);

    public IReadOnlyList<Pattern> Patterns => [School, Sport, Sky, Family];

    public IEnumerable<Finding> Inspect(Prose prose) => School.Matches(prose)
        .Concat(Sport.Matches(prose)).Concat(Sky.Matches(prose)).Concat(Family.Matches(prose))
        .Select(match => new Finding(
            "date", FindingLevel.Warned, match.Index, match.Length, "Beside a public post this gives away a date; a year alone may stand.", null));
}
