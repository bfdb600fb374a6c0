using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Ways to pay a person that are no card: branch codes, payment handles, wallets.</summary>
internal sealed class PaymentRule : IProseRule
{
    private static readonly Pattern Handle = Pattern.AnyCase("""
        \b(?:bsb|ifsc|micr|clabe|blz|cuenta|konto)(?: (?:no\.?|number|code|is))?[ :#]{1,3}[A-Z]{0,4}\d[\d -]{2,20}\d\b
        |\b(?:upi|vpa|paypal(?:\.me)?|venmo|cash ?app|zelle|revolut|revtag|bizum|interac|pix|m-?pesa|payid|swish|vipps
        |twint|iban)\b(?: (?:id|handle|is|to|me|us|her|him|at|tag)){0,3}[ :/]{1,3}[@$]?(?=[\w.@-]{0,30}\d
        |[@$])[\w.+-]{3,40}(?:@\w{2,20})?|(?<![\w.])[\w.+-]{3,40}@(?:ok|ybl|upi|paytm|axl|ibl|apl)\w{0,12}(?![\w.])
        |(?<![\w$])\$[A-Za-z]\w{3,20}\b|\b(?:bc1|0x)[0-9A-Za-z]{20,60}\b
        """);

    public IReadOnlyList<Pattern> Patterns => [Handle];

    public IEnumerable<Finding> Inspect(Prose prose) => Handle.Matches(prose).Select(match => new Finding(
        CodeKind.Account.Rule, FindingLevel.Held, match.Index, match.Length, CodeKind.Account.Why, null));
}
