using System.Buffers;

namespace LiveOR.Privacy;

/// <summary>Takes away the marks that Markdown does not show, so that <c>M**R**N</c> reads as the page will show it.</summary>
internal static class MarkdownFolding
{
    private const int LongestTarget = 300;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`~\\[]>#");

    public static FoldedText Strip(FoldedText text)
    {
        if (!text.Value.AsSpan().ContainsAny(Marks))
        {
            return text;
        }

        var shown = new List<int>(text.Value.Length);
        for (var i = 0; i < text.Value.Length;)
        {
            var hidden = Hidden(text.Value, i);
            if (hidden == 0)
            {
                shown.Add(i);
            }

            i += Math.Max(1, hidden);
        }

        return text.Pick(shown);
    }

    /// <summary>How many characters from here on are not shown.</summary>
    private static int Hidden(string text, int at) => text[at] switch
    {
        '*' or '`' or '~' or '[' => 1,
        '_' => Joins(text, at) ? 0 : 1,
        '\\' => at + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[at + 1]) || text[at + 1] == ' ') ? 0 : 1,
        ']' => 1 + Target(text, at + 1),
        '>' or '#' => OpensLine(text, at) ? 1 : 0,
        _ => 0,
    };

    private static bool Joins(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    private static int Target(string text, int at)
    {
        var close = at < text.Length ? text[at] switch { '(' => ')', '[' => ']', _ => '\0' } : '\0';
        if (close == '\0')
        {
            return 0;
        }

        var end = text.IndexOf(close, at, Math.Min(LongestTarget, text.Length - at));
        return end < 0 ? 0 : end - at + 1;
    }

    private static bool OpensLine(string text, int at)
    {
        for (var i = at - 1; i >= 0 && text[i] != '\n'; i--)
        {
            if (text[i] is not (' ' or '>' or '#') || at - i > LongestTarget)
            {
                return false;
            }
        }

        return text[at] == '>' || (at + 1 < text.Length && (text[at + 1] is ' ' or '#'));
    }
}
