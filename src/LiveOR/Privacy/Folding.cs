using System.Text;
using Markdig.Helpers;

namespace LiveOR.Privacy;

/// <summary>The ways one text can be read: as given, with look-alikes and Markdown folded away, and with spaced letters joined.</summary>
internal static class Folding
{
    private const int LongestEntity = 12;

    /// <summary>Distinct readings. A rule sees all of them, because folding can hide what the raw text shows, and the reverse.</summary>
    public static IReadOnlyList<FoldedText> Readings(string text)
    {
        var given = FoldedText.Of(text);
        var folded = MarkdownFolding.Strip(Characters(Entities(given)));
        var joined = SpacedLetters.Join(folded);
        return [.. new[] { given, folded, joined }.DistinctBy(reading => reading.Value)];
    }

    private static FoldedText Entities(FoldedText text)
    {
        if (!text.Value.Contains('&'))
        {
            return text;
        }

        var folder = new TextFolder(text);
        for (var i = 0; i < text.Value.Length;)
        {
            var (decoded, length) = Entity(text.Value, i);
            folder.Append(decoded, i, length);
            i += length;
        }

        return folder.ToFolded();
    }

    private static (string Decoded, int Length) Entity(string text, int at)
    {
        var one = text[at].ToString();
        if (text[at] != '&')
        {
            return (one, 1);
        }

        var end = text.IndexOf(';', at, Math.Min(LongestEntity * 3, text.Length - at));
        if (end < at + 2)
        {
            return (one, 1);
        }

        var name = text.AsSpan(at + 1, end - at - 1);
        var decoded = name[0] == '#' ? Numeric(name[1..]) : EntityHelper.DecodeEntity(name);
        return decoded is null ? (one, 1) : (decoded, end - at + 1);
    }

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        var hex = digits is ['x' or 'X', ..];
        var style = hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        return int.TryParse(hex ? digits[1..] : digits, style, null, out var code) && Rune.IsValid(code)
            ? new Rune(code).ToString()
            : null;
    }

    private static FoldedText Characters(FoldedText text)
    {
        if (Ascii.IsValid(text.Value))
        {
            return text;
        }

        var folder = new TextFolder(text);
        for (var i = 0; i < text.Value.Length;)
        {
            var length = i + 1 < text.Value.Length && char.IsSurrogatePair(text.Value[i], text.Value[i + 1]) ? 2 : 1;
            folder.Append(FoldingTable.Fold(text.Value.AsSpan(i, length)), i, length);
            i += length;
        }

        return folder.ToFolded();
    }
}
