using System.Text;

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

        var found = Search(small[..word.Length]);
        return found == Found.No && !Ascii.IsValid(word) ? FindPlain(small[..word.Length]) : found;
    }

    /// <summary>"Rouvière" as the lists spell it.</summary>
    private Found FindPlain(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[2 * Longest];
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var letters = FoldingTable.Fold(word.Slice(i, 1));
            if (letters.Length > 2)
            {
                return Found.No;
            }

            letters.CopyTo(plain[length..]);
            length += letters.Length;
        }

        return Search(plain[..length]);
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
