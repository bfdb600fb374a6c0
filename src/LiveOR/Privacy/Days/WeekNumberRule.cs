using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Weeks and days of the year by their number: "KW 12", "2024-W12-3", "week 37 of the rota", "day 72 of
/// 2024". A week after an operation, of a pregnancy or of a trial is no date.</summary>
internal sealed class WeekNumberRule : IProseRule
{
    private const string Why = "A week says when this patient was here; a year alone may stand.";

    private const string Number = "(?:0?[1-9]|[1-4]\\d|5[0-3])";

    private static readonly Pattern Told = Pattern.AnyCase($$"""
        \b(?:kw|calendar week|cal(?:endar)? wk|iso week|semana|semaine|settimana|vecka|uge|uke|viikko|kalenderwoche
        |kalendermonat) ?{{Number}}\b(?!\.\d| ?(?:mm|cm|ml|%))|\bcw ?{{Number}}\b(?![.,]?\d| ?(?:m/s|cm|mm|hz))
        |\b(?:week|wk) ?(?:4[3-9]|5[0-3])\b(?! ?(?:%|mm|w\b|watts?|post|after|of (?:treatment|gestation|follow
        |the (?:trial|study))))|\b(?:week|wk) ?{{Number}} (?:(?:on|of|in|for) (?:our |the |this |my )?)?(?:rota|roster
        |list|schedule|calendar|year|term|season|school|(?:19|20)\d\d)\b
        |\bw(?:ee)?k? ?{{Number}}[,/ ]{1,2}(?:of )?(?:(?:19|20)\d\d|['’]\d\d)\b|\b(?:19
        |20)\d\d-?w{{Number}}(?:-?[1-7])?\b|\bday \d{1,3} of (?:(?:19|20)\d\d|the year)\b|\b(?:doy|julian day
        |julian date) ?:?\d{1,5}\b|\b[1-4](?-i:Q) ?(?:'|’|19|20)?\d\d\b(?!%| (?:deletion|gain|loss|del|dup
        |amplification|trisomy))|\bQ[1-4] ?[/-] ?(?:'|’|19|20)?\d\d\b|\bterm (?:one|two|three|four
        |[1-4]) (?:of )?(?:19|20)\d\d\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Told];

    public IEnumerable<Finding> Inspect(Prose prose) => (prose.Cues & Cue.Digits) == 0 ? [] : Told.Matches(prose)
        .Select(match => DayFindings.Told(match, "date", FindingLevel.Held, Why));
}
