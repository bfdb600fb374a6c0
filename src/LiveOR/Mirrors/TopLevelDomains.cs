namespace LiveOR.Mirrors;

/// <summary>Recognises a top-level domain at a place in a text.</summary>
internal static class TopLevelDomains
{
    private const string PunycodePrefix = "xn--";

    private static readonly HashSet<string> Names =
        [.. TopLevelDomainList.Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static readonly int Longest = Names.Max(name => name.Length);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<char, char> Capitals = TopLevelDomainList.Capitals
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Where the top-level domain that begins at <paramref name="start"/> ends, or -1. The longest one wins:
    /// no name on the list begins another one that stands before it.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start)
    {
        Span<char> folded = stackalloc char[Longest];
        var room = 0;
        while (room < Longest && start + room < text.Length && !UrlAlphabet.NotInDomain.Contains(text[start + room]))
        {
            folded[room] = Fold(text[start + room]);
            room++;
        }

        for (var length = room; length >= 2; length--)
        {
            if (EndsHere(text, start + length) && Lookup.Contains(folded[..length]))
            {
                return start + length;
            }
        }

        return PunycodeEnd(text, start);
    }

    private static bool EndsHere(ReadOnlySpan<char> text, int end) =>
        end == text.Length || !UrlAlphabet.NotAfterTopLevel.Contains(text[end]);

    private static int PunycodeEnd(ReadOnlySpan<char> text, int start)
    {
        if (!AsciiText.StartsAt(text, start, PunycodePrefix))
        {
            return -1;
        }

        var end = UrlAlphabet.Punycode.SkipFrom(text, start + PunycodePrefix.Length);
        return end > start + PunycodePrefix.Length ? end : -1;
    }

    private static char Fold(char letter) => letter switch
    {
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        < '\u0080' => letter,
        _ => Capitals.GetValueOrDefault(letter, letter),
    };
}
