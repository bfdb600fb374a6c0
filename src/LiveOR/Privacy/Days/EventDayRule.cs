using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Days told by an event, by their place in a month or by calendar weeks: "on her birthday", "the last Sunday in Lent".</summary>
internal sealed class EventDayRule : IProseRule
{
    private const string Why = "Beside a public post this gives away a date; a year alone may stand.";

    private const string Weekday = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)";

    private const string Count = @"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})";

    private static readonly Pattern Event = Pattern.AnyCase($$"""
        \b(?:the )?(?:(?:first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th)) (?:week|wk|weekend|half
        |days?) (?:in|of) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6})\b|\b(?:the )?(?:first|second
        |third|fourth|last) {{Weekday}} (?:in|of|before|after) (?:the month|\p{Lu}?\w{3,12})|\b{{Weekday}} (?:of
        |in) (?:last|this|next|that|easter|holy) week\b|\b{{Count}} (?:{{Weekday}}|summers|winters|springs|autumns
        |christmases|easters|halloweens|birthdays) ago\b|\b{{Count}} (?:days?|weeks?|nights?|sleeps) (?:before|after
        |to|until|till|short of|shy of) (?:christmas|xmas|easter|thanksgiving|new year'?s?(?: eve| day)?|halloween
        |diwali|eid|ramadan|hanukkah|passover|her|his|their)(?: (?:birthday|wedding|anniversary|due date|holiday|eve
        |day))?\b|\b(?:on|since|before|after|for|over|until|by|is|was|it's|it’s|of|and|missed|missing
        |celebrat\w{2,4}) (?:her|his|their|my|the (?:patient|baby)'s|mum's|dad's) (?:own |very |first |\w{1,12}(?:st
        |nd|rd|th) |wedding |work |diamond |golden |silver )?(?:birthday|wedding day|wedding|anniversary|name day
        |graduation|due date|retirement(?: day| party)?|hen night|stag(?: do| night)?|honeymoon|christening
        |bar mitzvah|bat mitzvah)\b|\b(?:birthday|anniversary) (?:today|tomorrow|yesterday|this week|next week
        |is today)\b|\b(?:at |by |before |since |until |from |towards |around )?(?:the )?(?:end|start|beginning|middle
        |turn) of (?:the|this|last|next) (?:month|week|term|season|school year|holidays|summer|winter|spring|autumn)\b
        |\b(?:later|earlier|early|late)(?: on)? (?:in the|this|next|last) (?:week|month|term)\b|\bmid[- ]?(?:week
        |month)\b|\b(?:over|during|in|since|before
        |after) the (?:christmas |easter |summer |school |half-term |festive |winter )?(?:holidays?|holiday season
        |festive (?:season|period)|break)\b|\b(?:on |before |after |since )?(?:derby|match|election|polling|market|pay
        |results|exam|sports|race|game|cup final|grand final|opening|closing|regatta|carnival|prom|graduation|moving
        |school photo) (?:day|night|eve|weekend)\b|\b(?:on |since )?the (?:day|night|morning|evening|weekend
        |week) (?:of|after|before) (?:the |her |his |their )(?!(?:operation|surgery|procedure|op|scan|theatre|knife
        |first|second)\b)\p{L}{3,14}\b
        """);

    private static readonly Pattern Figures = Pattern.AnyCase("""
        (?<![\w./-])(?:19|20)\d\d[-/](?:0[1-9]|1[0-2])(?![\w/-]|\.\d)|\b(?:calendar week|week|wk
        |kw) ?\d{1,2}(?:,? (?:of )?|[/ -])(?:19|20)\d\d\b|\b(?:on|since|by|until|till|from|before|after|due|dated
        |for) \d{1,2}(?:st|nd|rd|th)\b(?=[.,;!?)]|\z| (?:and|was|at|in|for|with|we|she|he|they|is|to|after|before|when
        |if|so|but|as|by|from|on|then|it|this|last|next)\b)(?! (?:and|or|to) \d)|\b(?:ct|mri|scan|scanned|uss
        |ultrasound|x-?ray|echo|pet|angio|biopsy|bloods|clinic|seen|admitted|readmitted|discharged|operated|dated
        |since|until|till|due|edd|lmp|dob|signed|consented|listed|booked|injured|fell|born|review|reviewed|transferred
        |referred|mdt)(?: (?:of|on|was|from|dated|for|is|done|due|clinic|list|report|form|both
        |again))?:? \(?(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])(?![\w/%]|[.:,-]\d| ?(?:mm|cm|ml|mg|points?
        |grade|strength|segments?|cores?|nodes?|positive|negative|margins?|involved|murmur|hard|views?|of)\b)|\b(?:on
        |since|until|till|vom|am|dated|seen|scan|ct|mri|op|dob|born) (?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]
        |1[0-2])\.?(?=[ ,;)]|\z)(?! ?(?:mm|cm|ml|mg|kg|g|l|units?|%|x|mmol|litres?|kpa|to)\b)
        """);

    public IReadOnlyList<Pattern> Patterns => [Event, Figures];

    public IEnumerable<Finding> Inspect(Prose prose) =>
    [
        .. Event.Matches(prose).Select(match => Found(match, FindingLevel.Warned)),
        .. (prose.Cues & Cue.Digits) != 0 ? Figures.Matches(prose).Select(match => Found(match, FindingLevel.Held)) : [],
    ];

    private static Finding Found(Match match, FindingLevel level) => new("date", level, match.Index, match.Length, Why, null);
}
