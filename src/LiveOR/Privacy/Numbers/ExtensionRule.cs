using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Numbers;

/// <summary>Short numbers inside a hospital: extensions, bleeps, "crash team on 2222", "micro #7714".</summary>
internal sealed class ExtensionRule : IProseRule
{
    private static readonly Pattern Short = Pattern.AnyCase("""
        (?<![\w.])[xX]\d{4,6}(?![\w.,-])|\b(?:ext|extn?|extension|int\.)\.?(?: no\.?| number| is| on
        |:)?[ :#]{0,3}\d{2,6}(?![\w%]|[.,-]\d)|\b(?:bleep(?:ed|s)?|beep(?:er)?|pager|paged?|dect|vocera|switch(?:board)?
        |extension|desk(?: phone)?|landline|hotline|short ?code|speed ?dial|handset|intercom|on[- ]?call|crash team
        |arrest team|met team|rapid response|blood bank|porters|security|coordinator|reception|micro|haem|biochem
        |pharmacy|radiology|path(?:ology)?|site manager|bed manager|outreach|switch)\b(?: (?:no\.?|number|num|phone|line
        |holder|reg(?:istrar)?|sister|nurse|is|on|at|via|to|for|carries|holds|the|them|me|us|him|her|it|and|ask for|ring
        |dial|call)\b){0,4}[ :,(=#-]{1,3}(?:is |on |at )?[#x*]?(?:\d )?\d{3,6}(?![\w%]|[.,:/-]\d| \d| of\b)|\b(?:ring|call|dial
        |text|phone|page|bleep|fax|contact|reach|try|whatsapp|message|rang|phoned|called|dialled|texted|faxed|paged
        |bleeped)(?: (?:back|me|us|him|her|them|it|the \w{1,14}(?: \w{1,14})?|extension|ext|on|at|via|to|number|no\.?|my
        |our|his|\w{1,14} on)\b){0,4}[ :,]{1,2}[#x*]?\d{4,6}(?![\w%]|[.,:/-]\d| \d| (?:patients|people|units))|\b(?:team
        |desk|reg|registrar|nurse|ward|sister|coordinator|office|reception|lab|theatre|bank|security|porters?|him|her
        |them|us|me|line|secretary|consultant|anaesthetics|clerk|hub|control|rep) (?:on|at|via|is on|is
        |ext) [#x*]?[2-9]\d{3,5}(?![\w%]|[.,:/-]\d| \d)|(?<= )[#*]\d \d{4}(?!\d)|(?<=[\s(])#\d{4,6}(?![\w%]|[.,]\d)
        """);

    private static readonly Pattern Long = Pattern.Of("""
        (?<sure>(?<![\w.,:/-])0\d{1,5}(?:[ .\-/]\d{2,5}){1,4}(?![\w-]|[.,]\d)(?<=(?:\d\D?){9,13}))
        |(?<sure>(?<![\w.+:/-])\+?\(?\d{1,4}\)?(?:[ .\-/]\(?\d{2,4}\)?){2,5}(?:,? ?(?:x|ext\.?|extension
        |#) ?\d{1,6})(?!\w))|(?<sure>(?<![\w.])1[- ]?(?:800|888|877|866|855|844|833
        |900)[- ]?[A-Z0-9]{3}[- ]?[A-Z0-9]{4}(?!\w))|(?<sure>(?<![\w.])1[- ]?(?:800|888|877
        |866)[- ][A-Z]{4,10}(?![a-z]))|(?<sure>(?<![\w.-])(?:1[38]00|13)[ -]\d{2,3}[ -]\d{2,3}(?:[ -]\d{2,3})?(?![\w-]))
        |(?<sure>(?<![\w.:/-])\d{3}[ .-]\d{3}[ .-]\d{4}(?! ?\d))|(?<sure>(?<![\w.:/-])(?:\d{2}[ .-]){4}\d{2}(?![\w-]))
        |(?<![\w.:/-])(?:\d{4}[ -]\d{4}|5\d{2}[ -]\d{4}|\d{3}[ -]\d{3}[ -]\d{3}|\d{3}-\d{2}[ -]\d{2})(?![\w-]|[.,]\d)
        """);

    // "extension 41 09", "the helipad is on 3999".
    private static readonly Pattern Parted = Pattern.AnyCase("""
        \b(?:ext\.?|extn|extension|internal|bleep|beeper|pager|dect|dial|ring|desk|line)(?: no\.?| number| is|:)? \d{2}[- ]\d{2}(?![\w%]|[.,:/-]\d| \d| ?(?:times|minutes|seconds|ml|mm|cm)\b)
        |\b(?:helipad|lab|office|team|desk|theatre|ward|unit|bank|clerk|rep|secretary|porter|porters|registrar|nurse
        |sister|coordinator|manager|pharmacist|physio|clinic|reception|recovery|icu|itu|hdu|ed|scanner|mri|ct) (?:is|are|sits?|answers?) (?:on|at) \d{4,5}(?=[,;!?]|\.(?:\s|\z)|\z| (?:if|when|for|and|till|until|all)\b)
        """);

    public IReadOnlyList<Pattern> Patterns => [Short, Parted, Long];

    public IEnumerable<Finding> Inspect(Prose prose) =>
        from match in Short.Matches(prose).Concat(Parted.Matches(prose)).Concat(Long.Matches(prose))
        where !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length) || match.Groups["sure"].Success
        where !Series.Runs(match.ValueSpan)
        select new Finding("phone", FindingLevel.Held, match.Index, match.Length, CodeKind.Phone.Why, null);
}
