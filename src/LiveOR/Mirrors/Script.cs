using System.Buffers;

namespace LiveOR.Mirrors;

/// <summary>What cutting must know of scripts that write without spaces.</summary>
internal static class Script
{
    private static readonly SearchValues<char> Enders = SearchValues.Create("。！？｡．");

    private static readonly SearchValues<char> Pauses = SearchValues.Create("、，；：､・");

    /// <summary>Never begin a line: small kana, marks of length and repetition, and all that closes.</summary>
    private static readonly SearchValues<char> NeverFirst = SearchValues.Create(
        "。！？｡．、，；：､・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶーｰ々〻ゝゞヽヾ〜～…‥%％℃,.;:!?");

    public static bool EndsSentence(char unit) => Enders.Contains(unit);

    public static bool IsPause(char unit) => Pauses.Contains(unit);

    public static bool MayBegin(char unit) => !NeverFirst.Contains(unit) && !SentenceEnd.IsCloser(unit);

    /// <summary>Chinese and Japanese: a line may break between almost any two signs.</summary>
    public static bool IsIdeographic(char unit) => unit is
        (>= '\u3040' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\u3400' and <= '\u4DBF')
        or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F')
        or (>= '\uD840' and <= '\uD888');

    public static bool IsThaiOrLao(char unit) => unit is >= '\u0E00' and <= '\u0EFF';

    /// <summary>A vowel written before its consonant: it begins the syllable.</summary>
    public static bool IsLeadingVowel(char unit) =>
        unit is (>= '\u0E40' and <= '\u0E44') or (>= '\u0EC0' and <= '\u0EC4');
}
