using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Shapes;

/// <summary>A shape that is looked for only in a text that holds one of its needles. It is compiled where the platform can do that
/// when it is first needed; a browser interprets it, because there a large shape turned into code stops the page for a second.</summary>
internal sealed class Pattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lazy<Regex> regex;

    private Pattern(string shape, RegexOptions options)
    {
        Shape = shape.ReplaceLineEndings("");
        Needles = ShapeReader.Read(Shape).Needles;
        regex = new Lazy<Regex>(() => new Regex(Shape, options | RegexOptions.CultureInvariant | RegexOptions.Compiled, Patience));
    }

    public string Shape { get; }

    /// <summary>One of these, folded, stands in every text that has the shape, and a match with all it looks at within the window;
    /// null when it has to be looked for everywhere.</summary>
    public IReadOnlyDictionary<string, Window>? Needles { get; }

    /// <summary>A shape that minds case. Line breaks in it are there for its readers only.</summary>
    public static Pattern Of([StringSyntax(StringSyntaxAttribute.Regex)] string shape) => new(shape, RegexOptions.None);

    /// <summary>The same without regard to case.</summary>
    public static Pattern AnyCase([StringSyntax(StringSyntaxAttribute.Regex)] string shape) => new(shape, RegexOptions.IgnoreCase);

    /// <summary>Where a text has the shape. Fails with <see cref="RegexMatchTimeoutException"/> when it takes unreasonably long.</summary>
    public IEnumerable<Match> Matches(Prose prose) => prose.Near(this).SelectMany(stretch => Within(prose.Text, stretch));

    /// <summary>The same, without asking for needles first.</summary>
    public IEnumerable<Match> Anywhere(string text) => regex.Value.Matches(text);

    public void Prepare() => _ = regex.Value;

    // What stands behind the stretch is out of reach, what stands before it may be looked at.
    private IEnumerable<Match> Within(string text, Stretch stretch)
    {
        var match = regex.Value.Match(stretch.End == text.Length ? text : text[..stretch.End], stretch.Start);
        while (match.Success)
        {
            yield return match;
            match = match.NextMatch();
        }
    }
}
