using LiveOR.Rehearsal.Length;

namespace LiveOR.Rehearsal.Entities;

/// <summary>Finds hashtags, cashtags and mentions outside links, after the public twitter-text definition.</summary>
internal static class Marks
{
    private const int LongestHandle = 20;
    private const int LongestSymbol = 6;
    private const int LongestSuffix = 2;

    public static List<Mark> In(string text) => In(text, Links.In(text));

    public static List<Mark> In(string text, IReadOnlyList<Link> links)
    {
        List<Mark> marks = [];
        var next = 0;
        for (var at = 0; at < text.Length;)
        {
            if (next < links.Count && at >= links[next].Start)
            {
                at = links[next++].End;
            }
            else if (Read(text, at) is { } mark)
            {
                marks.Add(mark);
                at = mark.End;
            }
            else
            {
                at++;
            }
        }
        return marks;
    }

    private static Mark? Read(string text, int at) => text[at] switch
    {
        '#' or '＃' => Hashtag(text, at),
        '$' => Cashtag(text, at),
        '@' or '＠' => Mention(text, at),
        _ => null,
    };

    private static Mark? Hashtag(string text, int at)
    {
        var end = End(text, at + 1, int.MaxValue, InWord);
        var standsAlone = at == 0 || !(InWord(text[at - 1]) || text[at - 1] == '&');
        var closes = end < text.Length && (text[end] is '#' or '＃' || text.AsSpan(end).StartsWith("://"));
        return standsAlone && !closes && text.AsSpan(at + 1, end - at - 1).ContainsAnyLetter() ? new Mark(MarkKind.Hashtag, at, end) : null;
    }

    private static Mark? Cashtag(string text, int at)
    {
        var symbol = End(text, at + 1, LongestSymbol, char.IsAsciiLetter);
        var end = symbol;
        if (symbol < text.Length && text[symbol] is '.' or '_' && End(text, symbol + 1, LongestSuffix, char.IsAsciiLetter) is var suffix
            && suffix > symbol + 1)
        {
            end = suffix;
        }
        var standsAlone = at == 0 || char.IsWhiteSpace(text[at - 1]);
        var closes = end == text.Length || char.IsWhiteSpace(text[end]) || char.IsPunctuation(text[end]);
        return standsAlone && closes && symbol > at + 1 ? new Mark(MarkKind.Cashtag, at, end) : null;
    }

    private static Mark? Mention(string text, int at)
    {
        var end = End(text, at + 1, LongestHandle, InHandle);
        var standsAlone = at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || "_!@#$%&*＠".Contains(text[at - 1], StringComparison.Ordinal));
        var closes = end < text.Length
            && (InWord(text[end]) || text[end] is '@' or '＠' || text.AsSpan(end).StartsWith("://"));
        return standsAlone && !closes && end > at + 1 ? new Mark(MarkKind.Mention, at, end) : null;
    }

    private static int End(string text, int at, int most, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && end - at < most && belongs(text[end]))
        {
            end++;
        }
        return end;
    }

    private static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }
        return false;
    }

    private static bool InHandle(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static bool InWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
