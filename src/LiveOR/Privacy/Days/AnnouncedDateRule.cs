using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Days;

/// <summary>A day and month in figures after a word that announces one: "LMP 4/2", "TCI 3/4", "(12/3) CT", "dated
/// 0312".</summary>
internal sealed class AnnouncedDateRule : IProseRule
{
    private const string Days = "(?:(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|[12]\\d|3[01]))";

    private const string Unlike = """
        (?![\w/%]|[.:,-]\d| ?(?:mm|cm|ml|mg|of|nodes?|cores?|margins?|positive|vessels?|segments?|strength|power
        |points?|hours|days|weeks|months|plies|teeth|quadrants?|clips?|levels?|needle|circle|thickness|murmur|hard
        |views?|involved|negative|pain)\b)
        """;

    private const string Imaging = """
        ct|cta|ctpa|mri|mrcp|mra|pet|us|uss|ultrasound|x-?rays?|cxr|axr|films?|echo|tte|toe|ecg|scans?|scanned|imaging
        |angio|dexa|mammo|eeg|spect
        """;

    private static readonly Pattern Announced = Pattern.AnyCase($$"""
        \b(?:{{Imaging}}|dos|doa|dod|dob|tci|edd|edc|lmp|lnmp|adm|admit|admitted|admission|readmit|readmitted|d/?c
        |d/?c['’]?d|discharged?|consent|consented|letter|report|note|op|surgery|operation|operated|cath|pci|cabg|tavi
        |ercp|ogd|colonoscopy|scoped?|endoscopy|last seen|seen|dna|dna['’]?d|placed|inserted|removed|changed|sited
        |stented|exchanged|vaccinated|jab|died|rip|born|relisted|listed|booked|scheduled|postponed|cancelled|dated?
        |visit|appt|appointment|injury|injured|accident|fell|rta|mva|onset|presented|referred|transferred|transplanted
        |delivered|delivery|section|bx|biopsy|biopsied|histo|path|bloods|cultures?|swab|pcr|last period|chemo|cycle
        |fixed|seen in|w/c|w/b|w/e|wc|wb|week (?:commencing|beginning|ending|of)|stent (?:in|out)|eta|exp
        |etd)(?: (?:date|done|taken|scan|report|note|letter|list|on|of|from|was|is|for|due|the|signed|on the
        |back)){0,2}:? ?\(?(?<day>{{Days}}){{Unlike}}|\b(?:f/?u|follow[- ]?up|appt|rv|review
        |clinic):? (?:on |due |booked )?(?<day>(?:0?[1-9]|[12]\d|3[01])/(?!7\b|12\b|52\b)(?:0?[1-9]|[12]\d
        |3[01])){{Unlike}}|\b(?:{{Imaging}}), (?<day>{{Days}})(?=,)|\((?<day>{{Days}})\) (?:{{Imaging}}|bloods|clinic
        |note|letter)\b|\b(?<day>{{Days}}),? (?:{{Imaging}}|bloods|clinic letter|biopsy|admission|discharge
        |appointment|visit)\b
        """);

    private static readonly Pattern Dashed = Pattern.AnyCase($$"""
        \b(?:{{Imaging}}|biopsy|bloods|seen|admitted|dob|lmp|edd|dos|tci|w/c|wc|dated)(?: (?:on|of|from|dated|done|was
        |scan|report)){0,2}:? (?<day>(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2]))(?=[.;:!)]|\z|,? (?:was|showed|shows
        |and|she|he|we|again|clear|normal|negative)\b)(?!\.\d)|\b(?:dated|dob|dos|lmp|edd|edc|tci|born|adm|admitted
        |d\.o\.b\.?)[ :]{1,2}(?:on )?(?<day>(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)?\d\d)?)(?!\d| ?(?:g|h
        |hrs|hours|ml)\b)|\b(?:week|wk|w/c|w/b|w/e|wc
        |wb) (?:commencing |beginning |ending |of |starting )?(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)\b
        |\bw/[cbe] \d{1,2}\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Announced, Dashed];

    public IEnumerable<Finding> Inspect(Prose prose) => (prose.Cues & Cue.Digits) == 0 ? [] :
        Announced.Matches(prose).Concat(Dashed.Matches(prose)).Select(Found);

    private static Finding Found(Match match) =>
        DayFindings.Told(match, "date", FindingLevel.Held, "A date says when this patient was here; a year alone may stand.");
}
