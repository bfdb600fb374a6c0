using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Numbers that states give to persons: social security, national insurance, PPS, SIN, TFN, Aadhaar and their kin.</summary>
internal sealed class NationalNumberRule : IProseRule
{
    private static readonly Pattern Shaped = Pattern.Of("""
        (?<![\w-])(?<token>(?:[A-CEGHJ-PR-TW-Z]|Q)[A-CEGHJ-NPR-TW-Z ]?[A-Z]? ?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D])
        (?![\w-])|(?<![\w-])(?<token>\d{7}[A-W][A-IW]?)(?![\w-])|(?<![\w.-])
        (?<token>\d{3}[ .-]?-?[ .]?\d{2}[ .]?-?[ .-]\d{4})(?![\w-])|(?<![\w.-])(?<token>[2-9]\d{3} \d{4} \d{4})(?![\w-])
        |(?<![\w.-])(?<token>[12] \d\d \d\d \d[\dAB] \d{3} \d{3}(?: \d\d)?)(?!\w)
        |(?<![\w.-])(?<token>756\.\d{4}\.\d{4}\.\d\d)(?!\d)|(?<![\w.-])(?<token>\d{3}\.\d{3}\.\d{3}-\d\d)(?!\d)
        |(?<![\w.-])(?<token>\d{6}[-+A]\d{3,4}[A-Z\d]?)(?!\w)|(?<![\w-])(?<token>[XYZ]-?\d{7}-?[A-Z]|[STFG]\d{7}[A-Z]
        |\d{8}[A-Z])(?![\w-])|(?<![\w-])(?<token>[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z])(?!\w)
        |(?<token>[xX*•]{2,3}[- ][xX*•]{2}[- ]\d{4})(?!\d)
        """);

    private static readonly Pattern Announced = Pattern.AnyCase("""
        \b(?:ssns?|s\.s\.n\.?|ss[ -]?(?:no\.?|num|number|#)|ss#|socials?|soc\.? ?sec\.?|social[- ]sec(?:urity)?\.?
        |ni(?: ?no\.?| number)?|nino|n\.i\.|national insurance|ppsn?|sin|tfn|itin|ein|tin|tax (?:id|file|number|no\.?)
        |taxpayer(?: id)?|aadhaa?r|pan card|bsn|pesel|cpf|nif|nie|dni|nir|curp|rut|cedula|codice fiscale|steuer-?id|avs
        |ahv|personnummer|f[oø]dselsnummer|cpr|emso|oib|egn|hkid|nric|rrn|my number|national id|national identity
        |id card|identity (?:card|number|no\.?)|last (?:four|4))\b(?:'s)?[^\d\n.;]{0,40}?(?:(?:no|num
        |nr)\. ?)?(?<token>(?:[A-Z]{0,2}\d|[xX*•]{2,3}[- ][xX*•]{2}[- ]\d)(?:[ .\-/]{0,3}[\dA-Z]\b
        |[ .\-/]{0,3}\d){3,13}[A-Z]?)(?!\d|[.,]\d| ?(?:mm|cm|ml|mg|kg|mmhg|units|%))
        |(?<token>(?<![\w.-])\d{3}[- .]?\d{2}[- .]?\d{4})(?!\w)(?=[^.!?\n]{0,40}\b(?:ssn|social))
        """);

    public IReadOnlyList<Pattern> Patterns => [Shaped, Announced];

    public IEnumerable<Finding> Inspect(Prose prose) => Shaped.Matches(prose).Concat(Announced.Matches(prose))
        .Where(match => match.Groups["token"].Value.Count(char.IsAsciiDigit) is >= 4 and <= 14)
        .Select(match => new Finding(
            "social-security-number", FindingLevel.Held, match.Index, match.Length, "A number that a state gives to a person points to that person.", null));
}
