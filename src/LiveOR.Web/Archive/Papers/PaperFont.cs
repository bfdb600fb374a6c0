using System.Globalization;
using System.Text;
using SkiaSharp;

namespace LiveOR.Web.Archive.Papers;

/// <summary>The letters papers are set in: Noto Sans, under the SIL Open Font License, part of this program. A paper must look the
/// same on every server.</summary>
internal static class PaperFont
{
    /// <summary>Scripts from here to there join their letters or run from right to left, which nothing here does.</summary>
    private const int FirstShaped = 0x0590;
    private const int LastShaped = 0x1CFF;

    public static SKTypeface Regular { get; } = Load("NotoSans-Regular.ttf");

    public static SKTypeface Bold { get; } = Load("NotoSans-Bold.ttf");

    /// <summary>Whether a word comes out as it is read.</summary>
    public static bool CanWrite(string words) => words.EnumerateRunes().All(CanWrite);

    /// <summary>The same words; for each letter that would come out as an empty box, its number.</summary>
    public static string Writable(string words)
    {
        var written = new StringBuilder(words.Length);
        foreach (var rune in words.Normalize().EnumerateRunes())
        {
            _ = Rune.IsControl(rune) ? written.Append(' ') : CanWrite(rune) ? written.Append(rune) : written.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        }

        return written.ToString();
    }

    private static bool CanWrite(Rune rune) =>
        rune.Value is < FirstShaped or > LastShaped && Regular.ContainsGlyph(rune.Value) && Bold.ContainsGlyph(rune.Value);

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(PaperFont).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program has lost its font {name}.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    }
}
