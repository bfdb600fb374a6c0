namespace LiveOR.Privacy.Numbers;

/// <summary>Neighbouring chunks that are one number: "XQH 904 417 22", "0447 9912".</summary>
internal readonly record struct Code(int First, int Last, int Digits, int Capitals)
{
    private const int LongestLetters = 4;
    private const int Longest = 7;

    public static Code? At(string text, Chunk[] chunks, int first)
    {
        var last = first;
        var (digits, capitals) = (0, 0);
        while (last < chunks.Length && last - first < Longest && Belongs(text, chunks, first, last))
        {
            digits += chunks[last].Digits;
            capitals += chunks[last].Capitals;
            last++;
            if (chunks[last - 1].Stops)
            {
                break;
            }
        }

        last = WithoutLooseLetters(chunks, first, last - 1);
        return last < first || digits == 0 || !chunks[first].HasDigits && last == first ? null : new Code(first, last, digits, capitals);
    }

    /// <summary>Whether this is more than any measure, dose or score: letters with four digits, or seven digits in groups.</summary>
    public bool Unlikely(string text, Chunk[] chunks)
    {
        if (First == Last)
        {
            var chunk = chunks[First];
            var span = text.AsSpan(chunk.Start, chunk.Length);
            return chunk.Smalls == 0 && (chunk.Capitals > 0 ? chunk.Digits >= 4 : chunk.Digits >= 7 && span.ContainsAny('-', '/'))
                && !span.ContainsAny('×', '%');
        }

        return Capitals == 0 ? Digits >= 8 && NumbersOnly(text, chunks) : Digits >= ManyWithLetters && Solid(chunks);
    }

    private const int ManyWithLetters = 6;

    private bool Solid(Chunk[] chunks) => chunks[First..(Last + 1)].Count(chunk => chunk.Digits >= 3) >= 2 || chunks[First..(Last + 1)].Any(chunk => chunk.Digits >= 5);

    private bool NumbersOnly(string text, Chunk[] chunks)
    {
        foreach (var chunk in chunks[First..(Last + 1)])
        {
            if (text.AsSpan(chunk.Start, chunk.Length).ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Belongs(string text, Chunk[] chunks, int first, int index)
    {
        var chunk = chunks[index];
        if (chunk.Length == 0 || chunk.Smalls > 0 || (index > first && chunk.Start - chunks[index - 1].End > 1))
        {
            return false;
        }

        return chunk.HasDigits
            ? !IsDecimal(text, chunk)
            : index > first && chunk.Length <= LongestLetters && chunk.Capitals == chunk.Length;
    }

    private static bool IsDecimal(string text, Chunk chunk) =>
        chunk.Capitals == 0 && chunk.Length <= 6 && text.AsSpan(chunk.Start, chunk.Length).Count('.') == 1;

    private static int WithoutLooseLetters(Chunk[] chunks, int first, int last)
    {
        while (last > first && !chunks[last].HasDigits && chunks[last].Length > 3)
        {
            last--;
        }

        return last;
    }
}
