using System.Text.RegularExpressions;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Shapes;

/// <summary>One alternative of a pattern, looked for only near its needles. It is interpreted: turned into code, a large shape would stop a browser's
/// page for a second and a server's first answers for tenths of it, and near its needles there is little left to look at.</summary>
internal sealed class Alternative
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lazy<Regex> regex;
    private readonly Lazy<Regex> here;

    public Alternative(string written, RegexOptions options)
    {
        Written = written;
        Needles = ShapeReader.Read(written).Needles;
        regex = new Lazy<Regex>(() => new Regex(written, options | RegexOptions.CultureInvariant, Patience));
        here = new Lazy<Regex>(() => new Regex($@"\G(?:{written})", options | RegexOptions.CultureInvariant, Patience));
    }

    public string Written { get; }

    /// <summary>One of these, folded, stands in every text that has the shape, and a match with all it looks at within the window;
    /// null when it has to be looked for everywhere.</summary>
    public IReadOnlyDictionary<string, Window>? Needles { get; }

    public IReadOnlyList<Match> Matches(Prose prose)
    {
        var stretches = prose.Near(this);
        if (stretches.Count == 0)
        {
            return [];
        }

        var (text, found) = (prose.Text, new List<Match>());
        foreach (var (start, end) in stretches)
        {
            for (var match = regex.Value.Match(text, start, end - start); match.Success; match = match.NextMatch())
            {
                // Where a stretch ends the text may go on, and forbid there what the stretch allowed.
                if (here.Value.Match(text, match.Index) is not { Success: true } again || again.Length != match.Length)
                {
                    return [.. Anywhere(text)];
                }

                found.Add(again);
            }
        }

        return found;
    }

    /// <summary>The same, without asking for needles first.</summary>
    public IEnumerable<Match> Anywhere(string text) => regex.Value.Matches(text);

    public void Prepare() => _ = (regex.Value, here.Value);
}
