namespace LiveOR.Privacy.Names;

/// <summary>Roman numerals of grades and types: II, IV, IIb, Ib. A single letter is no numeral here: it may be an
/// initial.</summary>
internal static class Numerals
{
    public static bool Roman(ReadOnlySpan<char> word)
    {
        var bare = word is [.., 'a' or 'b' or 'c' or 'A' or 'B' or 'C' or 'F'] ? word[..^1] : word;
        return word.Length is >= 2 and <= 5 && bare.Length > 0 && !bare.ContainsAnyExcept('I', 'V', 'X');
    }
}
