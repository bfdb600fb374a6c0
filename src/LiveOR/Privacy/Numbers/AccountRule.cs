using System.Text.RegularExpressions;

namespace LiveOR.Privacy.Numbers;

/// <summary>Payment cards, bank accounts and sort codes by their shape. A check sum that holds tells them from other numbers.</summary>
internal sealed partial class AccountRule : IPrivacyRule
{
    public IEnumerable<Finding> Inspect(string text) => text.AsSpan().ContainsAnyInRange('0', '9')
        ? Card.Matches(text).Where(match => match.Groups["four"].Success || CheckDigits.Luhn(match.ValueSpan))
            .Concat(Iban.Matches(text).Where(match => match.Groups["spaced"].Success || CheckDigits.Iban(match.ValueSpan)))
            .Concat(SortCode.Matches(text))
            .Select(match => new Finding(
                CodeKind.Account.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Account.Why, null))
        : [];

    [GeneratedRegex(@"(?<![\w.-])(?:(?<four>\d{4}(?:[ -]\d{4}){3})|\d{4}[ -]\d{6}[ -]\d{4,5}|\d{13,19})(?![\w-])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Card { get; }

    [GeneratedRegex(@"(?<!\w)[A-Z]{2}\d{2}(?:(?<spaced>(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,4})?)|[A-Z0-9]{11,30})(?!\w)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Iban { get; }

    [GeneratedRegex(@"\bsort[ -]?code\W{1,3}(?:is )?\d\d[- ]?\d\d[- ]?\d\d\b|(?<![\w-])\d\d-\d\d-\d\d[ /]+\d{8}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SortCode { get; }
}
