using System.Buffers;
using System.Text;

namespace LiveOR.Archive;

/// <summary>Words as Markdown that any reader shows as words, raw HTML and extensions allowed: nothing in them becomes a
/// heading, a list, a link, an attribute or HTML.</summary>
internal static class ExportedWords
{
    private const string Special = @"\`*_[]#|~$^";
    private const string SpecialAtTheStart = "-+:=@%";
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static string Of(string text)
    {
        var words = OneLine(text);
        var escaped = new StringBuilder(words.Length + 8);
        for (var at = 0; at < words.Length; at++)
        {
            escaped.Append(Escape(words, at));
        }

        return EscapeNumbering(escaped);
    }

    /// <summary>Indented, a line would be code; control characters have no place in a document.</summary>
    private static string OneLine(string text) => string.Concat(
        text.ReplaceLineEndings(" ").Replace('\t', ' ').Where(each => !char.IsControl(each))).Trim();

    // Entities where a backslash is not enough: early Markdown does not know an escaped "<", and Markdig reads the
    // attributes of a heading from its first brace, escaped or not.
    private static string Escape(string words, int at) => words[at] switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '{' => "&#123;",
        '}' => "&#125;",
        ':' when EndsScheme(words.AsSpan(0, at)) => "&#58;",
        '+' or '=' or '"' or ':' when at > 0 && words[at - 1] == words[at] => $"\\{words[at]}",
        var each when Special.Contains(each) || (at == 0 && SpecialAtTheStart.Contains(each)) => $"\\{each}",
        var each => each.ToString(),
    };

    /// <summary>Some readers make a link of every "scheme:words"; only those of the web may become one.</summary>
    private static bool EndsScheme(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAnyExcept(Letters) + 1)..];
        return word.Length > 0
            && !word.Equals("http", StringComparison.OrdinalIgnoreCase)
            && !word.Equals("https", StringComparison.OrdinalIgnoreCase);
    }

    private static string EscapeNumbering(StringBuilder text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > 0 && digits < text.Length && text[digits] is '.' or ')'
            ? text.Insert(digits, '\\').ToString()
            : text.ToString();
    }
}
