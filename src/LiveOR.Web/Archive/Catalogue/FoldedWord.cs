using System.Globalization;
using System.Text;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>A word of a text and how it is compared: without accents, case and typographic forms, so that "CO2" is "CO₂".</summary>
internal readonly record struct FoldedWord(int Start, int Length, string Folded)
{
    public static IEnumerable<FoldedWord> In(string text)
    {
        var start = -1;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune) && (start >= 0 || !IsMark(rune)))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                yield return Cut(text, start, at);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
        {
            yield return Cut(text, start, at);
        }
    }

    /// <summary>Whether the index, which knows case and accents only, would miss it by its folded form.</summary>
    public bool IsTypographic(string text)
    {
        var word = text.AsSpan(Start, Length).ToString();
        return !string.Equals(word.Normalize(NormalizationForm.FormKC), word.Normalize(NormalizationForm.FormC), StringComparison.Ordinal);
    }

    // A lone half of a pair is read as U+FFFD, which is no letter, so no word holds one.
    private static FoldedWord Cut(string text, int start, int end) => new(start, end - start, Fold(text[start..end]));

    private static string Fold(string word) => string.Concat(word.Normalize(NormalizationForm.FormKD)
        .Where(each => CharUnicodeInfo.GetUnicodeCategory(each) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();

    private static bool IsOfWord(Rune rune) => Rune.IsLetter(rune) || IsMark(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
}
