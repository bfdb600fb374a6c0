using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Number plates by the shapes of countries, after a vehicle, or after a state.</summary>
internal sealed class PlateRule : IProseRule
{
    private static readonly Pattern Shaped = Pattern.Of("""
        (?<![\w-])(?<plate>[A-Z]\d{1,3} [A-Z]{3}|[A-Z]{3} \d{1,4}[A-Z]|\d{2,3}-[A-Z]{1,2}-\d{1,6}
        |[A-Z]{1,3}-[A-Z]{1,2} ?\d{1,4}[EH]?|[A-Z]{2}-\d{3}-[A-Z]{2}|[A-Z]{2} \d{3} [A-Z]{2}|[A-Z]{2}-\d{2}-\d{2}
        |\d{2}-[A-Z]{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2}|\d{2}-[A-Z]{2,3}-\d{1,2}|\d-[A-Z]{3}-\d{2,3}
        |[A-Z]{1,2}-\d{3}-[A-Z]{1,2}|\d{4} [B-DF-HJ-NP-TV-Z]{3}|[A-Z]{2} ?\d{1,2} ?[A-Z]{1,3} ?\d{4}
        |[A-Z]{3}[ -]\d[A-Z]\d{2}|\d{3} (?!ML|MG|CC|CM|MM|IU|KG|HR|BP|OF|TO)[A-Z]{2} \d{2})(?![\w-]|\.\d| ?(?:mm|cm|ml|mg|Fr)\b)
        """);

    private static readonly Pattern Near = Pattern.Of("""
        \b(?i:cars?|vans?|utes?|trucks?|lorry|lorries|bus|taxi|cab|motor ?bike|motorcycle|bike|scooter|moped|ambulance
        |ambo|tractor|coach|minibus|minivan|suv|jeep|pickup|trailer|caravan|campervan|camper|convertible|hatchback
        |estate|saloon|wagon|quad|ford|toyota|vw|bmw|audi|tesla|volvo|honda|nissan|vauxhall|opel|kia|fiat|golf|polo
        |skoda|seat|renault|peugeot|citroen|mercedes|merc|hyundai|mazda|subaru|hilux|transit|harley|yamaha|suzuki
        |ducati
        |kawasaki|danfo|jeepney|matatu|tuk-?tuk|rickshaw|tricycle|okada|boda(?:[- ]boda)?|keke|bakkie|combi|kombi
        |jitney|tram|train|loco|boat|trawler|ship|yacht
        |dinghy|heli(?:copter)?|chopper|plane|aircraft|glider|medic|engine|truck|van|uber|lyft|bolt|grab|rig|hgv|artic
        |semi|snowmobile|atv|jet ?ski|land ?rover|range ?rover|fiesta|corsa|prius|chevy|dodge|driv(?:es|ing|en)|drove
        |parked|fleet|tags?
        |number ?plates?|plates?|rego|reg|registration|call ?sign|vehicle|tail)\b(?i:[ ,:(#"]{1,3}(?:(?:no\.?|number
        |num
        |reg|registered|registration|plates?|is|was|with|a|the|in|white|black|red|blue|silver|grey|gray|green|yellow
        |unit|id|named|old|marked|personalised|private|tag|and|reads|says|of|has
        |rego)\b[ :#"]{0,2}){0,4})?(?<plate>(?:[A-Z]{1,4}\d{1,6}[A-Z]{0,4}|\d{1,4}[A-Z]{1,4}\d{0,4}
        |[A-Z]\d[A-Z](?=[ -]?[A-Z0-9])|\d{4,6}(?!\d))(?:[ -]?(?:[A-Z]{1,3}\d{0,4}[A-Z]{0,2}
        |\d[A-Z0-9]{0,4})(?![a-z\d]))?|[A-Z]{1,3}[ -](?:[A-Z]{1,2}[ -])?\d{1,6}(?:[ -]\d{1,4})?(?:[ -]?[A-Z]{1,3})?
        |\d{1,4}[ -][A-Z]{1,3}(?:[ -]\d{1,5})?)(?![\w]|\.\d| ?(?:mm|cm|ml|mg|Fr|mph|km|kph|miles)\b)|\b(?:Alabama
        |Alaska
        |Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa
        |Kansas|Kentucky|Louisiana|Maine|Maryland|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio
        |Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|Ontario
        |Quebec
        |Alberta|NSW|QLD|VIC|WA|SA|ACT) (?i:plates? |tags? |reg )?(?<plate>[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,6})(?!\w)
        """);

    // The vehicle or what it did stands behind the plate: "CA 000-117 taxi", "B ZX 0042 parked".
    private static readonly Pattern Before = Pattern.Of("""
        (?<![\w-])(?<plate>(?:[A-Z]{1,3}[ ·•–-]?\d{1,6}[ ·•–-]?[A-Z0-9]{0,4}|\d{1,4}[ ·•–-]?[A-Z]{1,3}[ ·•–-]?\d{0,4}
        |[A-Z]{1,3} [A-Z]{1,2} ?\d{2,4}
        |[A-Z]{1,3} \d{2,3}[ -]\d{2,3}|[A-Z]{2,3}\d[·•–-]\d[A-Z]{2,3})) (?:\p{L}{3,12} )?(?:car|van|taxi|cab|bus|truck
        |lorry|ute|jeep|jeepney|matatu|danfo|bike|motorbike|scooter|tram
        |hit|rolled|ran over|crashed|knocked|parked|overtook|swerved|skidded|landed|lost (?:its )?brakes)\b
        |(?<![\w-])(?<plate>[A-Z]{2,3}\d?[·•–]\d{1,4}[A-Z]{0,3}|\d{2} [A-Z]{1,3} \d{4,5})(?![\w-])
        |\b(?i:heli(?:copter)?|chopper|aircraft|plane|air ambulance|glider|tail
        |registration)[ :(]{1,2}(?<plate>[A-Z]{1,2}-[A-Z]{3,4})\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Shaped, Near, Before];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Shaped.Matches(prose).Concat(Near.Matches(prose)).Concat(Before.Matches(prose))
        let plate = match.Groups["plate"].Value
        where plate.Length >= 4 && (plate.AsSpan().ContainsAnyInRange('0', '9') || plate.Length > 5)
        select new Finding(CodeKind.Vehicle.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Vehicle.Why, null);
}
