namespace LiveOR.Privacy.Words;

/// <summary>A long list of words, one to a line, sorted by ordinal order, and searched where it stands: the browser pays
/// neither time nor memory for thousands of small strings. A "~" after a word says that it is an everyday word too.</summary>
internal sealed class WordList(string sorted)
{
    private const int Longest = 24;

    public Found Find(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[Longest];
        if (word.Length is 0 or > Longest || word.ToLowerInvariant(small) < 0)
        {
            return Found.No;
        }

        return Search(small[..word.Length]);
    }

    private Found Search(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var start = sorted.LastIndexOf('\n', Math.Max(0, middle - 1), Math.Max(0, middle - low)) + 1;
            start = Math.Max(start, low);
            var end = sorted.IndexOf('\n', start);
            end = end < 0 ? sorted.Length : end;
            var line = sorted.AsSpan(start, end - start);
            var everyday = line is [.., '~'];
            var order = word.SequenceCompareTo(everyday ? line[..^1] : line);
            if (order == 0)
            {
                return everyday ? Found.Everyday : Found.Plainly;
            }

            (low, high) = order < 0 ? (low, start) : (end + 1, high);
        }

        return Found.No;
    }
}
