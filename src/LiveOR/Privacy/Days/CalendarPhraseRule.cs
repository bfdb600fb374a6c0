using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Dates in words and by season, quarter, foreign or Roman month; the year of a birth; days of a month without its name.</summary>
internal sealed class CalendarPhraseRule : IProseRule
{
    private const string Why = "A date says when this patient was here; a year alone may stand.";

    private const string Months = """
        (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?
        |nov(?:ember)?|dec(?:ember)?)
        """;

    private const string DayInWords = """
        (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth
        |fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first
        |second|third|fourth|fifth|sixth|seventh|eighth|ninth))
        """;

    private const string Year = @"(?:,? (?:of |in )?(?:(?:19|20)\d\d|['’]\d\d|(?:nineteen|twenty|two thousand)(?:[ -](?:and )?(?:oh[ -])?[a-z]{3,9}(?:-[a-z]{3,5})?)?))?";

    private static readonly Pattern Told = Pattern.AnyCase($$"""
        \b(?:on |since |from |until |by )?(?:the )?{{DayInWords}} (?:day )?(?:of )?{{Months}}\b{{Year}}
        |\b{{Months}}\.? (?:the )?{{DayInWords}}\b{{Year}}|\b{{Months}}\.? \d{1,2}(?:st|nd|rd|th)? ?(?:-|–|to|until
        |till|and|through|&) ?(?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?![.,:]\d| ?(?:mm|cm|ml|mg|%))
        """);

    // "it may", "on march": a small "may" or "march" counts only where nothing but a month can stand.
    private static readonly Pattern InMonth = Pattern.AnyCase($$"""
        \b(?:(?:in|since|until|till|by|from|for|at|of|before|after|during|towards|around|over) )?(?:the )?(?:beginning
        |start|end|middle|turn|first (?:week|half)|last week|second half|week) of {{Months}}\b{{Year}}
        |\b(?:in |since |from |until |by |back in |way back in )?(?:mid|early|late)[ -]{1,30}{{Months}}\b{{Year}}
        |\b(?:in|since|last|next|this past|until|till) (?:march|may)\b(?! (?:be|have|not|need|also|well|still|take
        |help|look|seem|come|go|show|order|step)){{Year}}|\b(?:january|february|april|june|july|september|october
        |november|december)\b{{Year}}
        """);

    private static readonly Pattern Season = Pattern.AnyCase("""
        \b(?:(?:in|since|from|until|by|during|before|after|over|back in|way back in) )?(?:the )?(?:(?:early|late|mid
        |last|end of|start of|beginning of)[ -](?:the )?)?(?:spring|summer|autumn|fall|winter|easter|christmas|advent
        |lent|ramadan|diwali|eid|hanukkah|michaelmas|hilary|trinity)(?: term)?(?: of| in|,)? (?:(?:19|20)\d\d\b
        |['’]\d\d\b)|\b(?:since|during|over|throughout|in|from|until|by|before|after) (?:the|last|this|next|early|late
        |mid)[ -](?:early |late )?(?:spring|summer|autumn|winter)\b|\b(?:Q[1-4]|[Hh][12]|(?:first|second|third|fourth
        |last) quarter|(?:first|second) half),? (?:of )?(?:(?:19|20)\d\d\b|['’]\d\d\b)|\b(?:19|20)\d\d[ -]?Q[1-4]\b
        |\b(?:michaelmas|hilary|trinity|lent|autumn|spring|summer|fall) term\b
        """);

    private static readonly Pattern Figures = Pattern.Of("""
        (?<![\w.:])\d{1,2}:?\d\d ?(?:Z|UTC|hrs?|h)?,? (?:0?[1-9]|[12]\d|3[01]) (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP
        |OCT|NOV|DEC)\b|(?<![\w./-])(?:0?[1-9]|[12]\d|3[01])[./-] ?(?i:X?I{1,3}|IX|X|IV|VI{0,3}|V)[./-] ?(?:19
        |20)?\d\d(?!\d)|(?<![\w./-])(?:19|20)\d\d\. ?(?:X?I{1,3}|IX|X|IV|VI{0,3})\. ?\d{1,2}\b\.?|\b\d{1,2}(?:st|nd|rd
        |th) (?:inst|prox|ult)\b\.?|\b[Oo]n \d{1,2}/\d{1,2}(?![\d/%])|\b(?:[Bb]orn|b\.|[Dd]\.?[Oo]\.?[Bb]\.?|YOB
        |[Yy]ear of birth|geb\.|née?|\*)[ :=]{0,2}(?:(?:back |way )?in |on |the |is |was |c\. ?)?(?:18\d\d|19\d\d
        |20[0-3]\d)\b|(?<![\w./:-])(?:(?:0[1-9]|[12]\d|3[01])/0[1-9]|0[1-9]/(?:1[0-2]|0[1-9]|[12]\d|3[01]))(?![\w/]
        |[.:,-]\d|%)|\b(?i:back|seen|home|in|out|admitted|discharged|readmitted|returned|due|dated|op|op'd|surgery
        |scan|scanned|ct|mri|uss|echo|biopsy|clinic|review|booked|listed|taken|done|on|since|from|until|till|by|before
        |after|vom|am|le) (?:1[3-9]|2[0-35-9]|3[01])/(?:[1-9]|1[0-2])(?![\w/]|[.:,-]\d|%)
        """);

    private static readonly Pattern Abroad = Pattern.AnyCase("""
        (?<![\w.,/-])(?:(?:le|el|il|am|vom|den|op|dia|del) )?\d{1,2}(?:er|º|°|\.)? ?(?:de |di |d')?(?:janvier
        |f[ée]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre|januar|j[aä]nner
        |februar|m[aä]rz|maerz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre
        |setiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre
        |janeiro|fevereiro|mar[cç]o|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei
        |augustus|augusti|maj|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika
        |listopada|grudnia|ocak|subat|nisan|mayis|haziran|temmuz|agustos|eylul|ekim|kasim|aralik)\b(?:(?: de
        | del)? (?:19|20)\d\d)?
        """);

    private static readonly Pattern DayOnly = Pattern.AnyCase("""
        \b(?:on|since|until|till|by|from|before|after|for|of|to|due|around|was|is|and)? ?the (?:[1-3]?1st|2?2nd|2?3rd
        |[12]?[04-9]th|1[1-3]th|30th)(?=[.,;!?)]|\z| (?:and|was|at|in|for|with|we|she|he|they|is|to|after|before|when
        |if|so|but|as|by|from|on|then|it|this|last|next)\b)(?! (?:and|or|to) (?:the )?\d| in (?:a row|series|line))
        """);

    public IReadOnlyList<Pattern> Patterns => [Told, InMonth, Season, Figures, Abroad, DayOnly];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        Patterns.SelectMany(pattern => pattern.Matches(prose)).Select(Found);

    private static Finding Found(Match match) => new("date", FindingLevel.Held, match.Index, match.Length, Why, null);
}
