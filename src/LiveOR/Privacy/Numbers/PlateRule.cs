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
        |[A-Z]{3}[ -]\d[A-Z]\d{2})(?![\w-]|\.\d| ?(?:mm|cm|ml|mg|Fr)\b)
        """);

    private static readonly Pattern Near = Pattern.Of("""
        \b(?i:cars?|vans?|utes?|trucks?|lorry|lorries|bus|taxi|cab|motor ?bike|motorcycle|bike|scooter|moped|ambulance
        |ambo|tractor|coach|minibus|minivan|suv|jeep|pickup|trailer|caravan|campervan|camper|convertible|hatchback
        |estate|saloon|wagon|quad|ford|toyota|vw|bmw|audi|tesla|volvo|honda|nissan|vauxhall|opel|kia|fiat|golf|polo
        |skoda|seat|renault|peugeot|citroen|mercedes|merc|hyundai|mazda|subaru|hilux|transit|harley|yamaha|suzuki|ducati
        |kawasaki|land ?rover|range ?rover|fiesta|corsa|prius|chevy|dodge|driv(?:es|ing|en)|drove|parked|fleet|tags?
        |number ?plates?|plates?|rego|reg|registration|call ?sign|vehicle|tail)\b(?i:[ ,:(#"]{1,3}(?:(?:no\.?|number|num
        |reg|registered|registration|plates?|is|was|with|a|the|in|white|black|red|blue|silver|grey|gray|green|yellow
        |unit|id|named|old|marked|personalised|private|tag|and|reads|says|of|has
        |rego)\b[ :#"]{0,2}){0,4})?(?<plate>(?:[A-Z]{1,4}\d{1,6}[A-Z]{0,4}|\d{1,4}[A-Z]{1,4}\d{0,4}
        |[A-Z]\d[A-Z](?=[ -]?[A-Z0-9])|\d{4,6}(?!\d))(?:[ -]?(?:[A-Z]{1,3}\d{0,4}[A-Z]{0,2}
        |\d[A-Z0-9]{0,4})(?![a-z\d]))?|[A-Z]{1,3}[ -](?:[A-Z]{1,2}[ -])?\d{1,6}(?:[ -]\d{1,4})?(?:[ -]?[A-Z]{1,3})?
        |\d{1,4}[ -][A-Z]{1,3}(?:[ -]\d{1,5})?)(?![\w]|\.\d| ?(?:mm|cm|ml|mg|Fr|mph|km|kph|miles)\b)|\b(?:Alabama|Alaska
        |Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa
        |Kansas|Kentucky|Louisiana|Maine|Maryland|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio
        |Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|Ontario|Quebec
        |Alberta|NSW|QLD|VIC|WA|SA|ACT) (?i:plates? |tags? |reg )?(?<plate>[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,6})(?!\w)
        """);

    public IReadOnlyList<Pattern> Patterns => [Shaped, Near];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Shaped.Matches(prose).Concat(Near.Matches(prose))
        where match.Groups["plate"].Length >= 4 && match.Groups["plate"].ValueSpan.ContainsAnyInRange('0', '9')
        select new Finding(CodeKind.Vehicle.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Vehicle.Why, null);
}
