using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Payment cards, bank accounts and sort codes by their shape. A check sum that holds tells them from other numbers.</summary>
internal sealed class AccountRule : IProseRule
{
    private static readonly Pattern Card = Pattern.Of("""
        (?<![\w.-])(?:(?<four>\d{4}(?:[ -]\d{4}){3})|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{13,19})(?![\w-])
        """);

    private static readonly Pattern Iban = Pattern.Of("""
        (?<!\w)[A-Z]{2}\d{2}(?:(?<spaced>(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,4})?)|[A-Z0-9]{11,30})(?!\w)
        """);

    private static readonly Pattern SortCode = Pattern.AnyCase("""
        \bsort[ -]?code\W{1,3}(?:is )?\d\d[- ]?\d\d[- ]?\d\d\b|(?<![\w-])\d\d-\d\d-\d\d[ /]{1,30}\d{8}(?!\d)
        """);

    public IReadOnlyList<Pattern> Patterns => [Card, Iban, SortCode];

    public IEnumerable<Finding> Inspect(Prose prose) => prose.Text.AsSpan().ContainsAnyInRange('0', '9')
        ? Card.Matches(prose).Where(match => match.Groups["four"].Success || CheckDigits.Luhn(match.ValueSpan))
            .Concat(Iban.Matches(prose).Where(match => match.Groups["spaced"].Success || CheckDigits.Iban(match.ValueSpan)))
            .Concat(SortCode.Matches(prose))
            .Select(match => new Finding(
                CodeKind.Account.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Account.Why, null))
        : [];
}
