using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Shapes;

/// <summary>What a rule looks for, written as one regular expression. Its alternatives are looked for one by one, each near its own
/// needles; what several of them find at one place, the guard settles like any findings.</summary>
internal sealed class Pattern
{
    private Pattern(string shape, RegexOptions options)
    {
        Written = shape.ReplaceLineEndings("");
        Alternatives = [.. AlternativeCutter.Cut(Written).Select(alternative => new Alternative(alternative, options))];
    }

    public string Written { get; }

    public IReadOnlyList<Alternative> Alternatives { get; }

    /// <summary>A pattern that minds case. Line breaks in it are there for its readers only.</summary>
    public static Pattern Of([StringSyntax(StringSyntaxAttribute.Regex)] string shape) => new(shape, RegexOptions.None);

    /// <summary>The same without regard to case.</summary>
    public static Pattern AnyCase([StringSyntax(StringSyntaxAttribute.Regex)] string shape) => new(shape, RegexOptions.IgnoreCase);

    /// <summary>Where a text has one of the shapes. Fails with <see cref="RegexMatchTimeoutException"/> when it takes unreasonably long.</summary>
    public IEnumerable<Match> Matches(Prose prose) => Alternatives.SelectMany(alternative => alternative.Matches(prose));
}
