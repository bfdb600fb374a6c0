using System.Globalization;
using System.Text;

namespace LiveOR.Rehearsal.Length;

/// <summary>Sequences of several code points that X counts as one emoji.</summary>
internal static class Emoji
{
    private static readonly HashSet<string> Sequences =
        [.. Table.Lines("emoji-sequences.txt").Select(Decode)];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Sequences.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<char> Starts = [.. Sequences.Select(sequence => sequence[0])];

    private static readonly int Longest = Sequences.Max(sequence => sequence.Length);

    /// <summary>How many UTF-16 units the longest sequence at the start of <paramref name="text"/> takes; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (!Starts.Contains(text[0]))
        {
            return 0;
        }
        for (var length = Math.Min(Longest, text.Length); length > 1; length--)
        {
            if (Lookup.Contains(text[..length]))
            {
                return length;
            }
        }
        return 0;
    }

    private static string Decode(string codePoints)
    {
        var text = new StringBuilder();
        foreach (var codePoint in codePoints.Split(' '))
        {
            text.Append(new Rune(int.Parse(codePoint, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        }
        return text.ToString();
    }
}
