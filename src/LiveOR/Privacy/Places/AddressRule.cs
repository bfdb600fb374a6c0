using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Streets with a number, post office boxes and postcodes.</summary>
internal sealed class AddressRule : IProseRule
{
    private static readonly Pattern Street = Pattern.Of("""
        (?<![\w.])\d{1,5}[A-Za-z]? (?:[NSEW]\.? )?(?:\p{Lu}\p{Ll}{1,20}(?:'s)? ){1,3}(?:Street|St|Avenue|Ave|Road|Rd
        |Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl|Terrace|Crescent|Close|Gardens|Square|Sq|Highway|Hwy
        |Parkway|Pkwy|Circle|Row|Grove|Hill|Mews|Walk|Green|Park|Quay|Wharf)\b\.?(?! ?(?:sign|clamp|forceps))
        |\bP\.?O\.? ?[Bb]ox \d{1,6}(?:,? \p{Lu}\p{Ll}{2,20})?|\b(?:Route|Highway|Interstate|County Road
        |Exit) \d{1,4}[A-Z]?(?: near \p{Lu}\p{Ll}{2,20})?|\b(?:[Ff]lat|[Aa]partment|[Aa]pt\.?) \d{1,4}[A-Za-z]?\b
        """);

    // British postcodes end in a digit and two letters that are never C, I, K, M, O or V; American ones follow a state.
    private static readonly Pattern Code = Pattern.Of("""
        (?<![\w-])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\w-])|\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]
        |LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?(?!\d)
        |(?<![\w-])[A-Z]\d{2} [A-Z]\d[A-Z0-9]{2}(?![\w-])|(?<![\w-])[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d(?![\w-])
        """);

    private static readonly Pattern Announced = Pattern.AnyCase("""
        \b(?:zip|zip ?code|post ?code|eircode|plz|pin ?code|cap
        |cep)\b(?:[^\w.\n]{1,3}[a-z]{1,10}){0,3}[^\w.\n]{1,3}(?:[A-Z]{1,2}\d[A-Z0-9]{0,5}|\d{4,6})
        (?:[ -][A-Z0-9]{3,4})?\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Street, Code, Announced];

    public IEnumerable<Finding> Inspect(Prose prose) => prose.Text.AsSpan().ContainsAnyInRange('0', '9')
        ? Street.Matches(prose).Concat(Code.Matches(prose)).Concat(Announced.Matches(prose))
            .Where(match => !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length)).Select(match => new Finding(
            PlaceFinding.Rule, FindingLevel.Held, match.Index, match.Length, PlaceFinding.Why, null))
        : [];
}
