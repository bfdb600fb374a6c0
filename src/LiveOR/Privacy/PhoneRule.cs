using System.Text.RegularExpressions;
using LiveOR.Privacy.Shapes;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy;

/// <summary>Telephone, fax and pager numbers by their shape, or by the word before them. A library that knows every country's
/// plan costs the browser 2.5 MB (as much as everything else together); shapes find what short English posts contain.</summary>
internal sealed class PhoneRule : IProseRule
{
    private static readonly Pattern Shapes = Pattern.Of("""
        (?<![\w.+])\+\d(?:[ ().\-/]{0,3}\d){7,14}(?!\d)|(?<![\w.,:/-])00[ -]?[1-9](?:[ ().\-/]{0,3}\d){7,14}(?!\d)
        |(?<!\w)\(\d{2,5}\)[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)|(?<![\w.:/-])(?:1[ .-])?\d{3}(?<by>[ .-])\d{3}\k<by>\d{4}(?![\w-])
        |(?<![\w.:/-])\d{3}-\d{4}(?![\w/-])|(?<![\w.:/,-])0\d{1,4}[ -]\d{3,4}[ -]?\d{3,5}(?![\w-])
        |(?<![\w.:/-])0\d(?<by>[ .-])\d{2}(?:\k<by>\d{2}){3}(?![\w-])
        """);

    private static readonly Pattern Announced = Pattern.AnyCase("""
        \b(?:tel|telephone|phone|mobile|cell|fax|whatsapp|pager|bleep|beeper)(?:\.| no\.?| number| is| on| at
        |s)?\W{1,4}(?:is |on |at )?[+(]?\d(?:[ ().-]{0,2}\d){2,14}(?!\d)|\b(?:phone|tel|ext|line|room|desk|call|ring
        |dial|on|at|is)\.? (?:is |on |at )?[x#]\d{3,6}(?!\w)|\b(?:call|ring|dial|bleep|page
        |extension)(?: on)? \d{4,5}(?![\w.,%-])|\b(?:ext|extension|page)\.?(?: no\.?
        | number)?[ :#]{1,3}\d{4,6}(?![\w.,/-])|\b(?:call|dial|ring|text|contact)(?: (?:him|her|them|us|me
        |the \w{1,20}))?(?: on| at)?[ :]{1,2}[+(]?\d(?:[ ().-]{0,2}\d){5,14}(?!\d)
        """);

    // "phone the lab, 2-2047", "the landline is five double-oh one".
    private static readonly Pattern Desk = Pattern.AnyCase("""
        \b(?:phone|ring|call|dial|bleep|page|text|buzz|landline|mobile|cell|number|line|extension|ext|desk|switchboard|fax
        |pager|vocera|dect|whatsapp)\b(?: \w{1,12}){0,4},? (?:is |on |to |at )?(?<number>\d[- ]\d{4}|(?:(?:double
        |triple)[ -])?(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine)(?:[ -](?:(?:double|triple)[ -])?(?:oh
        |zero|nought|one|two|three|four|five|six|seven|eight|nine)){2,11})(?![\w-]|[.,]\d)
        """);

    public IReadOnlyList<Pattern> Patterns => [Shapes, Announced, Desk];

    public IEnumerable<Finding> Inspect(Prose prose) => Shapes.Matches(prose).Concat(Announced.Matches(prose))
        .Where(match => !Quantity.Measured(prose.Text, match.Index, match.Index + match.Length) && !Range(match.ValueSpan))
        .Select(match => (Capture)match)
        .Concat(Desk.Matches(prose).Select(match => match.Groups["number"]))
        .Select(number => new Finding(
            "phone", FindingLevel.Held, number.Index, number.Length, "A telephone, fax or pager number points to one person or place.", null));

    /// <summary>"500-1000" is a range of doses, "555-0100" is not.</summary>
    private static bool Range(ReadOnlySpan<char> found) =>
        found is [>= '1' and <= '9', _, _, '-', not '0', _, _, '0'] && found[^2] is '0' or '5';
}
