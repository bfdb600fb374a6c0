using System.Text.RegularExpressions;

namespace LiveOR.Privacy.Numbers;

/// <summary>Ways to pay a person that are no card: branch codes, payment handles, wallets.</summary>
internal sealed partial class PaymentRule : IPrivacyRule
{
    public IEnumerable<Finding> Inspect(string text) => Handle.Matches(text).Select(match => new Finding(
        CodeKind.Account.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Account.Why, null));

    [GeneratedRegex(
        @"\b(?:bsb|ifsc|micr|clabe|blz|cuenta|konto)(?: (?:no\.?|number|code|is))?[ :#]{1,3}[A-Z]{0,4}\d[\d -]{2,20}\d\b"
        + @"|\b(?:upi|vpa|paypal(?:\.me)?|venmo|cash ?app|zelle|revolut|revtag|bizum|interac|pix|m-?pesa|payid|swish|vipps|twint|iban)\b(?: (?:id|handle|is|to|me|us|her|him|at|tag))*[ :/]{1,3}[@$]?(?=[\w.@-]*\d|[@$])[\w.+-]{3,40}(?:@\w{2,20})?"
        + @"|(?<![\w.])[\w.+-]{3,40}@(?:ok|ybl|upi|paytm|axl|ibl|apl)\w{0,12}(?![\w.])|(?<![\w$])\$[A-Za-z]\w{3,20}\b|\b(?:bc1|0x)[0-9A-Za-z]{20,60}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Handle { get; }
}
