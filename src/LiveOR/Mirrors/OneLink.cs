using System.Text;

namespace LiveOR.Mirrors;

/// <summary>Takes links out of a text, because every post with one costs 13 times as much at X. A forgotten space
/// ("placed.It") makes a link too, and gets its space.</summary>
public static class OneLink
{
    private const string InsteadOfALink = "(link in the live feed)";

    /// <summary>The text with its first link kept, or with none when <paramref name="keepFirst"/> is false.</summary>
    public static string Thin(string text, Func<string, IReadOnlyList<UrlSpan>> linksIn, bool keepFirst)
    {
        var composed = NormalForm.Of(text);
        var thinned = new StringBuilder();
        var (at, kept) = (0, !keepFirst);
        foreach (var link in linksIn(composed))
        {
            var words = composed[link.Start..link.End];
            thinned.Append(composed, at, link.Start - at);
            thinned.Append((kept, Spaced(words)) switch
            {
                (_, { } spaced) => spaced,
                (true, _) => InsteadOfALink,
                _ => words,
            });
            kept |= Spaced(words) is null;
            at = link.End;
        }

        return at == 0 ? text : thinned.Append(composed, at, composed.Length - at).ToString();
    }

    /// <summary>Two words that only lack the space between their sentences; null when it is meant as an address.</summary>
    private static string? Spaced(string link)
    {
        var dot = link.LastIndexOf('.');
        return !link.Contains('/') && dot > 0 && dot + 1 < link.Length && char.IsUpper(link[dot + 1]) && char.IsLower(link[dot - 1])
            ? $"{link[..(dot + 1)]} {link[(dot + 1)..]}"
            : null;
    }
}
