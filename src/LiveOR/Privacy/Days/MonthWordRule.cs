using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>Months in small letters or shortened, known by the words around them: "in feb", "lap chole jan", "the may
/// scan", "jan-mar".</summary>
internal sealed class MonthWordRule : IProseRule
{
    private const string Why = "A month says when this patient was here; a year alone may stand.";

    private const string Clear = """
        (?:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?
        |dec(?:ember)?)
        """;

    private const string Any = "(?:" + Clear + "|mar(?:ch)?|may)";

    private const string Clinical = """
        (?:scans?|ct|mri|us|uss|ultrasound|op|operation|surgery|attempt|stent|clinic|list|biopsy|bloods|films?
        |x-?rays?|echo|pet|admission|visit|injury|fall|stroke|episode|flare|relapse|attack|appointment|review|pictures
        |images|course|cycle|chemo|dose|delivery|birth|section|laparoscopy|laparotomy|bypass|repair|resection|accident
        |crash|angio|cath|letter|discharge|transfer|baby|intake|rota|exams?)
        """;

    private static readonly Pattern Led = Pattern.AnyCase($$"""
        \b(?:(?<sure>in|since|till?|until|last|back in|(?:early|late|mid)(?: in)?|(?:beg|start|end|middle
        |beginning)(?: of)?|turn of|half of|part of|some ?time in|(?:day|night|morning|evening|weekend|week|wk|monday
        |tuesday|wednesday|thursday|friday|saturday|sunday) (?:of|in)|come|as of|circa|throughout|during)|from|by
        |before|after|around|about|this|next|every|each|of|one|to
        |and)[ -](?:the )?(?:early |late |mid[ -])?(?<month>\b{{Clear}})\b(?! ?(?:scan|images)\b)|\b(?<sure>in|since
        |till|til|until|back in|as of|(?:end|start|beginning|middle|half|part|turn) of|early in|late in|some ?time in
        |around|(?:day|night|week|wk|weekend|morning|evening) (?:of|in)|by|from|last|next|(?:mid|early
        |late)-)[ -]{0,1}(?:late |early |mid[ -])?(?<small>\b(?:mar|march|may))\b(?! (?:be|have|not|need|also|well
        |still|take|help|look|seem|show|make|give|get|go|come|cause|lead|require|feel|find|want|say|do|occur|on
        |fractures?|past|through|along)\b)|\bcome (?<small>march|may)\b(?=[.,;:!?]|\z| (?:she|he|we|they|i|the)\b)
        |\bthis (?<small>march|may)\b(?=[.,;:!?)]|\z| (?:we|she|he|they|i|our|her|his|the|a|an)\b)
        """);

    private static readonly Pattern Beside = Pattern.AnyCase($$"""
        \b(?:(?<the>(?:the|her|his|our|my|their|a|an|last|that)(?: early| late
        | previous)? ))?(?<month>\b{{Any}})(?:['’]?s)? {{Clinical}}\b|\b{{Clinical}},? (?:(?:in|from|of|on|was|last
        |back in|done|it was) )?(?<month>\b{{Clear}})\b|\b(?:chole|appendix|hernia|hip|knee|seen|listed|admitted
        |scanned|operated|stented|coiled|clipped|born|delivered|diagnosed|dx|dxd|op|fell|rta|referred|discharged
        |booked|due|index op|first op|fixed|repaired|replaced
        |removed) (?:in |on |last |back in )?(?<month>\b{{Clear}})\b|\b(?<range>\b{{Any}}\b\.? ?(?:-|–|/|&|to|or
        |and) ?\b{{Any}})\b|\b(?<month>\b(?:{{Clear}}|march)(?: time|-time|ish))\b
        |\b(?<month>\b{{Any}} (?:the )?(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen
        |nineteen|twenty|thirty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|first|second
        |third))?)\b(?! ?(?:ml|mm|mg|minutes|degrees|percent))|\b(?<month>(?:ten|eleven|twelve|thirteen|fourteen
        |fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|twenty[ -]\w{3,5}) (?:of )?\b{{Any}}\b)
        |\b(?<month>\b{{Clear}} (?:of )?(?:last|this|next) year)\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Led, Beside];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        Led.Matches(prose).Where(IsMonth).Concat(Beside.Matches(prose).Where(IsBeside)).Select(Found);

    /// <summary>"After oct" and "in SEP" speak of scans and potentials, "by APR" of a resection;
    /// "march" and "may" are verbs.</summary>
    private static bool IsMonth(Match match) => match.Groups["small"].Success || (match.Groups["month"].Value switch
    {
        "OCT" or "SEP" or "APR" => false,
        "oct" or "sep" or "dec" or "apr" => match.Groups["sure"].Success,
        _ => true,
    });

    private static bool IsBeside(Match match) => match.Groups["range"].Success || (match.Groups["month"].Value switch
    {
        "OCT" or "SEP" or "APR" or "MAR" or "oct" => match.Value.EndsWith("oct", StringComparison.Ordinal),
        "may" or "march" or "mar" or "apr" => match.Groups["the"].Success
            || match.Value.EndsWith("apr", StringComparison.Ordinal),
        _ => true,
    });

    private static Finding Found(Match match)
    {
        var month = match.Groups["month"] is { Success: true } clear ? clear
            : match.Groups["small"] is { Success: true } small ? small : match;
        return new("date", FindingLevel.Held, month.Index, month.Length, Why, null);
    }
}
