using System.Buffers;

namespace LiveOR.Privacy.Numbers;

/// <summary>Cuts a text at its white space.</summary>
internal static class ChunkCutter
{
    private static readonly SearchValues<char> Around = SearchValues.Create("()[]{}\"'“”‘’.,;:!?#*<>|–—-/+…@&=");
    private static readonly SearchValues<char> Written =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-–/.,:_$+*#()&'");
    private static readonly SearchValues<char> Stopping = SearchValues.Create(",;.!?");

    public static Chunk[] Cut(string text)
    {
        var chunks = new List<Chunk>((text.Length / 5) + 1);
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            chunks.Add(Measure(text, i, end));
            i = end;
        }

        return [.. chunks];
    }

    private static Chunk Measure(string text, int start, int end)
    {
        var (first, last) = (start, end);
        while (first < last && Around.Contains(text[first]))
        {
            first++;
        }

        while (last > first && Around.Contains(text[last - 1]))
        {
            last--;
        }

        var (digits, capitals, smalls) = (0, 0, 0);
        foreach (var character in text.AsSpan(first, last - first))
        {
            digits += char.IsAsciiDigit(character) ? 1 : 0;
            capitals += char.IsUpper(character) ? 1 : 0;
            smalls += char.IsLower(character) ? 1 : 0;
        }

        if (text.AsSpan(first, last - first).ContainsAnyExcept(Written))
        {
            // What the folded reading shows is judged there.
            digits = 0;
        }

        return new Chunk(first, last, digits, capitals, smalls, text.AsSpan(last, end - last).ContainsAny(Stopping));
    }
}
