using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Days as people say them: "first thing Thursday", "y'day pm", "overnight", "the weekend before last", "3/52 ago".</summary>
internal sealed class SpokenDayRule : IProseRule
{
    private const string Why = "Beside a public post this gives away a date; a year alone may stand.";

    private const string Abbreviated = "(?:mon|tues?|wed|weds|thu|thurs?|thur|fri|sat(?! (?:probe|reading|trace|[6-9]\\d|of|was|is|drop|dip|up|down|on the|upright)\\b)|sun)";
    private const string Weekday = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|" + Abbreviated + @"\b\.?)";

    private const string Part = """
        (?:early |late |mid-?)?(?:a\.?m\b\.?|p\.?m\b\.?|mornings?|afternoons?|evenings?|nights?|noon|midday|midnight
        |lunch(?:time)?|tea-?time|breakfast|dawn|dusk|eve|arvo|wk|week|fortnight|list|clinic)
        """;

    private static readonly Pattern Phrase = Pattern.AnyCase($$"""
        \b(?:(?:in |at |on |from |since |until |till |by |before |after |for |during |over )?(?:the )?(?:small hours
        |early hours|wee hours|morning|night|evening|afternoon|week|weekend|beginning|end) (?:of|on|before
        |after) (?:the )?)(?:(?:last|next|this) )?{{Weekday}}|\b(?:last|next|this|past|coming|late|early
        |first thing(?: on)?|a week(?: on| next| last)?|(?:two|three|\d) weeks(?: on| next| last| ago)?
        |a fortnight(?: on)?|on|since|until|till|til|by|before|from|every|come|due|for|of
        |after) {{Weekday}}(?:'s)?(?: (?:last|gone|just gone|past|coming|next|week|fortnight|before last
        |after next))?(?: {{Part}})?\b
        """);

    private static readonly Pattern Timed = Pattern.AnyCase($$"""
        \b{{Weekday}}(?:'s)?,?(?: (?:at |in the |around |about |by |of )?(?:{{Part}}
        |\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?|\d{1,2}[:.]\d\d|[012]\d[0-5]\d(?!\d))|(?: (?:last|just gone|before last
        |after next))\b|,? the (?:\d{1,2}(?:st|nd|rd|th)|\w{5,8}th|first|second|third|(?:twenty|thirty)[ -]\w{4,7})\b)
        """);

    private static readonly Pattern Near = Pattern.AnyCase($$"""
        \b(?:(?:since |until |from |by )?(?:y'?day|y’day|yest|yday|tmrw|tmw|tomo|tomoz|tonite|2nite|2moro
        |2morrow)(?: (?:a\.?m|p\.?m|morning|afternoon|evening|night|arvo))?|(?:last|this|yesterday|tomorrow) arvo
        |yesterday(?:'s)? (?:{{Part}})|(?:earlier|later|first thing|late|early) (?:today|tonight|tomorrow|yesterday
        |this (?:morning|afternoon|evening|week|month))|(?:this|yesterday|tomorrow) (?:lunchtime|teatime|dinnertime
        |midday|noon)|lunchtime (?:today|yesterday)|(?:at|from|since|over|for|until|by|before|after|this|last
        |next)(?: the)? (?:bank holiday )?weekend(?: before last| after next| just gone| gone)?|(?:the )?(?:day|night
        |week|weekend|month) (?:before (?:last|yesterday)|after (?:next|tomorrow))|(?:this|last|next|the (?:previous
        |following|coming)) (?:week|fortnight|month|term|quarter)(?: (?:or|and) so)?|(?:a|one|two|three
        |\d) weeks? (?:today|tomorrow|yesterday|from (?:today|tomorrow|now))|today week|tomorrow week|the other (?:day
        |night|week|morning|evening|afternoon)|(?:at|around|about|by|just after|just before|since
        |from)? ?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?|hrs|h|o'clock)? (?:this (?:morning|afternoon|evening)|yesterday
        |last night|tonight|tomorrow|today)|in (?:the |a )?(?:next )?(?:couple of|few|two|three|four|five|six|seven
        |ten|\d{1,2}) (?:days'?|weeks'?|months'?) time)\b
        """);

    private static readonly Pattern Ago = Pattern.AnyCase("""
        \b(?:(?:just |only |about |almost |nearly |over |under |barely |exactly |roughly |around )?(?:an?|one|two
        |three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|a few|few|a couple of
        |a couple|several|some|\d{1,3}|(?:a|one|two|three) and a half) ?(?:-| )?(?:days?|nights?|weeks?|wks?
        |fortnights?|months?|mths?|sleeps|d|w)(?: and (?:a|one|two|three|\d) (?:days?|half))?|\d{1,2}/(?:7|52
        |12)) (?:ago|back|prior to today|earlier today)\b(?<!back(?= (?:at|to|in|on)\b))
        """);

    // What the plan says of any patient ("stays overnight") is no day; an arrival is.
    private static readonly Pattern Night = Pattern.AnyCase("""
        (?<=\b(?:arrived|came|came in|came up|came down|came over|brought in|brought up|admitted|transferred|flown in
        |flew in|driven|drove|presented|happened|fell|died|ruptured|perforated|bled|collapsed|started|landed|born
        |deteriorated|worsened|referred|called|listed|in)(?: \w{1,12}){0,3} )overnight\b|^overnight\b(?! (?:stay|fast
        |obs|drain|monitor|dressing|ventil|oximetry|rest))|\bovernight (?:admission|transfer|referral|helicopter
        |flight|donor|call|take)\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Phrase, Timed, Near, Ago, Night];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        Patterns.SelectMany(pattern => pattern.Matches(prose)).Select(Found);

    private static Finding Found(Match match) => new("relative-day", FindingLevel.Warned, match.Index, match.Length, Why, null);
}
