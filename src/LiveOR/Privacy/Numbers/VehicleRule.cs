using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Number plates and vehicle numbers: after a word for them, or in a shape that nothing else has.</summary>
internal sealed class VehicleRule : IProseRule
{
    private static readonly Pattern Announced = Pattern.Of("""
        \b(?i:(?:number|licen[cs]e|hackney|unit|registration|taxi)?[ -]?plates?|reg|rego|regn|registration|kennzeichen
        |tail (?:number|no\.?)|vin|chassis|frame number|vehicle (?:number|id))\.?(?i:[ :(]{1,3}(?:is|was|no\.?|number
        |nr\.?|reads?|reading|of|literally|just|says|ending|marked)\b\.?){0,3}[ :(]{1,3}(?<plate>[A-Z0-9]{1,8}
        (?:[ -]{1,2}(?:[A-Z]{1,3}(?![A-Za-z])|[A-Z]{0,3}\d[A-Z0-9]{0,7})){0,3})(?![a-z])
        """);

    private static readonly Pattern British = Pattern.Of(@"(?<![\w-])(?<plate>[A-Z]{2} ?\d\d ?[A-Z]{3})(?![\w-])");

    private static readonly Pattern Vin = Pattern.Of(@"(?<!\w)(?<plate>[A-HJ-NPR-Z0-9]{17})(?!\w)");

    public IReadOnlyList<Pattern> Patterns => [Announced, British, Vin];

    public IEnumerable<Finding> Inspect(Prose prose) => prose.Text.AsSpan().ContainsAnyInRange('0', '9')
        ? Announced.Matches(prose).Concat(British.Matches(prose)).Concat(Vin.Matches(prose).Where(match => CheckDigits.Vin(match.ValueSpan)))
            .Where(match => match.Groups["plate"].Length > 2 && match.Groups["plate"].ValueSpan.ContainsAnyInRange('0', '9'))
            .Select(match => new Finding(
                CodeKind.Vehicle.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Vehicle.Why, null))
        : [];
}
