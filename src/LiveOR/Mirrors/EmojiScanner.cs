namespace LiveOR.Mirrors;

/// <summary>Measures an emoji written as several code points, the way X groups them.</summary>
internal static class EmojiScanner
{
    private const char Joiner = '\u200D';
    private const char TextStyle = '\uFE0E';
    private const char EmojiStyle = '\uFE0F';
    private const char Keycap = '\u20E3';
    private const char Female = '\u2640';
    private const char Male = '\u2642';
    private const int Man = 0x1F468;
    private const int Woman = 0x1F469;
    private const int RegionA = 0x1F1E6;
    private const int RegionZ = 0x1F1FF;

    private static readonly CodePointSet Selectable = new(EmojiList.Selectable);
    private static readonly CodePointSet Toned = new(EmojiList.Toned);
    private static readonly CodePointSet Gendered = new(EmojiList.Gendered);
    private static readonly CodePointSet GenderedUntoned = new(EmojiList.GenderedUntoned);
    private static readonly CodePointSet GenderedIfStyled = new(EmojiList.GenderedIfStyled);
    private static readonly CodePointSet Professions = new(EmojiList.Professions);
    private static readonly CodePointSet StyledProfessions = new(EmojiList.StyledProfessions);

    private static readonly ILookup<int, string> Sequences = EmojiList.Sequences
        .Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => string.Concat(line.Split(' ').Select(hex => char.ConvertFromUtf32(CodePointSet.Parse(hex)))))
        .ToLookup(sequence => char.ConvertToUtf32(sequence, 0));

    private static readonly Dictionary<char, string> Flags =
        EmojiList.Flags.Split(' ').ToDictionary(flag => flag[0], flag => flag[2..]);

    /// <summary>The length in UTF-16 units of the emoji of several code points at <paramref name="at"/>, or
    /// 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var point = PointAt(text, at);
        var next = at + (point > 0xFFFF ? 2 : 1);
        var end = next >= text.Length || text[next] < Joiner ? -1
            : point < 0x80 ? KeycapEnd(text, point, next)
            : point is >= RegionA and <= RegionZ ? FlagEnd(text, point, next)
            : First(JoinedEnd(text, point, next), SequenceEnd(text, point, at), StyledEnd(text, point, next));
        return end > next ? end - at : 0;
    }

    private static int First(int joined, int sequence, int styled) =>
        joined > 0 ? joined : sequence > 0 ? sequence : styled;

    private static int KeycapEnd(ReadOnlySpan<char> text, int point, int next)
    {
        var cap = text[next] == EmojiStyle ? next + 1 : next;
        return point is '#' or '*' or (>= '0' and <= '9') && Is(text, cap, Keycap) ? cap + 1 : -1;
    }

    private static int FlagEnd(ReadOnlySpan<char> text, int point, int next)
    {
        var second = PointAt(text, next);
        return second is >= RegionA and <= RegionZ
            && Flags.TryGetValue(Letter(point), out var seconds) && seconds.Contains(Letter(second)) ? next + 2 : -1;
    }

    private static char Letter(int region) => (char)('A' + region - RegionA);

    private static int JoinedEnd(ReadOnlySpan<char> text, int point, int next)
    {
        var tone = ToneEnd(text, next);
        return point is Man or Woman ? ProfessionEnd(text, tone)
            : Gendered.Contains(point) ? GenderEnd(text, tone)
            : GenderedUntoned.Contains(point) ? GenderEnd(text, next)
            : GenderedIfStyled.Contains(point) ? GenderEnd(text, StyleOrToneEnd(text, next))
            : -1;
    }

    private static int ProfessionEnd(ReadOnlySpan<char> text, int at)
    {
        if (!Is(text, at, Joiner) || at + 1 == text.Length)
        {
            return -1;
        }

        var point = PointAt(text, at + 1);
        var end = at + (point > 0xFFFF ? 3 : 2);
        return Professions.Contains(point) ? end
            : StyledProfessions.Contains(point) && Is(text, end, EmojiStyle) ? end + 1
            : -1;
    }

    private static int GenderEnd(ReadOnlySpan<char> text, int at) =>
        at > 0 && Is(text, at, Joiner) && (Is(text, at + 1, Female) || Is(text, at + 1, Male))
        && Is(text, at + 2, EmojiStyle) ? at + 3 : -1;

    private static int SequenceEnd(ReadOnlySpan<char> text, int point, int at)
    {
        foreach (var sequence in Sequences[point])
        {
            if (text[at..].StartsWith(sequence, StringComparison.Ordinal))
            {
                return at + sequence.Length;
            }
        }

        return -1;
    }

    private static int StyledEnd(ReadOnlySpan<char> text, int point, int next)
    {
        var selectable = Selectable.Contains(point);
        var styled = selectable && Is(text, next, EmojiStyle) ? next + 1 : next;
        return selectable && Is(text, next, TextStyle) ? -1
            : Toned.Contains(point) ? ToneEnd(text, styled)
            : styled;
    }

    private static int StyleOrToneEnd(ReadOnlySpan<char> text, int at)
    {
        var tone = ToneEnd(text, at);
        return tone > at ? tone : Is(text, at, EmojiStyle) ? at + 1 : -1;
    }

    /// <summary>Past a skin tone, U+1F3FB to U+1F3FF, if one stands there.</summary>
    private static int ToneEnd(ReadOnlySpan<char> text, int at) =>
        Is(text, at, '\uD83C') && at + 1 < text.Length && text[at + 1] is >= '\uDFFB' and <= '\uDFFF' ? at + 2 : at;

    private static bool Is(ReadOnlySpan<char> text, int at, char what) => at < text.Length && text[at] == what;

    private static int PointAt(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            ? char.ConvertToUtf32(text[at], text[at + 1])
            : text[at];
}
