using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Descriptions that fit hardly anyone else: offices, fame, "the only case in the county", a tattoo on the
/// skin.</summary>
internal sealed class DescriptorRule : IProseRule
{
    // A lesion is tattooed with ink for the surgeon to find; only a tattoo on the skin points to a person.
    private static readonly Pattern Rare = Pattern.AnyCase("""
        \b(?<person>(?:the|our|a|an|his|her|that|this) (?:(?:former|retired|well[- ]known|famous|local|current|ex-
        |deputy|lady|town|village|city)[ -]){0,2}(?:mayor|senator|governor|congress(?:man|woman)|prime minister|minister
        |president|bishop|archbishop|vicar|head ?teacher|headmaster|headmistress|sheriff|police chief|fire chief|mp
        |councillor|judge|ambassador|astronaut|celebrity|film star|movie star|pop star|rock star|tv presenter
        |television presenter|newsreader|weather ?(?:man|woman|presenter)|radio presenter|lottery winner|olympi(?:an
        |c \w{4,12})|world champion|national champion|prima ballerina|quarterback
        |team captain)(?:'s (?:\w{1,12} )?\w{3,12})?)\b|\b(?<person>(?:an? |the |our )?(?:professional|premier league
        |international|olympic|paralympic|famous|well[- ]known|celebrated|award[- ]winning
        |former international) (?:foot ?baller|rugby player|cricketer|golfer|boxer|jockey|cyclist|swimmer|athlete|skier
        |gymnast|tennis player|basketball player|baseball player|hockey player|dancer|actor|actress|singer|musician
        |pianist|violinist|author|novelist|chef|youtuber|influencer|sports\w{3,6}))\b|\b(?:only|first|youngest|oldest
        |heaviest|tallest|sole) (?:known |living |such |recorded |female |male )?(?:case|patient|person|woman|man|child
        |survivor|one|surgeon)? ?(?:of (?:its|this) kind )?(?:ever )?(?:in|within) (?:the |this |our )(?:county|region
        |district|town|village|city|state|country|world|island|nation|province)\b|\b(?:was |were |been |is )?(?:on
        |in) (?:the )?(?:local |national |evening |tv )?(?:news|newspapers?|papers|headlines|tabloids)\b|\bwent viral\b
        |\bviral video\b|\b(?:appeared|seen) on (?:tv|television)\b|\btattoos?\b(?= (?:of|on (?:her|his|the
        |their) (?:\w{1,10} )?(?:arm|forearm|shoulder|neck|back|chest|leg|ankle|wrist|hand|calf|thigh|skin|face|belly
        |abdomen)|reads?|says?|saying|reading))|\b(?:her|his|their|with a|distinctive) tattoos?\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Rare];

    public IEnumerable<Finding> Inspect(Prose prose) => (prose.Cues & Cue.Rare) == 0
        ? [] : Rare.Matches(prose).Select(match => new Finding(
        "rare-descriptor", FindingLevel.Warned, match.Index, match.Length,
        "A description that fits hardly anyone else can lead to one person.", Instead(match)));

    private static string? Instead(Match match) => match.Groups["person"].Success
        ? Rewrite.InCaseOf(match.Value, "someone") : null;
}
