namespace LiveOR.Rehearsal.Length;

internal static class TopLevelDomains
{
    private static readonly HashSet<string> Known =
        new(Table.Lines("top-level-domains.txt"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Known.Max(name => name.Length);

    /// <summary>How many units of <paramref name="text"/> are a top-level domain; 0 for none. A name must not run on into
    /// ASCII letters, digits, <c>@</c>, <c>+</c> or <c>-</c>; other scripts may follow at once.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(Longest, text.Length); length > 1; length--)
        {
            if (EndsThere(text, length) && Lookup.Contains(text[..length]))
            {
                return length;
            }
        }
        return text.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) ? Punycode(text) : 0;
    }

    private static bool EndsThere(ReadOnlySpan<char> text, int length) =>
        length == text.Length || !(char.IsAsciiLetterOrDigit(text[length]) || text[length] is '@' or '+' or '-');

    private static int Punycode(ReadOnlySpan<char> text)
    {
        var length = 4;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] == '-'))
        {
            length++;
        }
        return length > 4 ? length : 0;
    }
}
