using System.Globalization;

namespace LiveOR.Privacy.Numbers;

/// <summary>"12 14 16 18", "120-130-140": sizes and readings that go up or down by even steps, or are all round.</summary>
internal static class Series
{
    private const int Fewest = 3;

    public static bool Runs(ReadOnlySpan<char> text)
    {
        var (count, round, even, last, step) = (0, true, true, 0, 0);
        foreach (var range in text.SplitAny(' ', '-'))
        {
            if (!int.TryParse(text[range], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || text[range] is ['0', ..] or { Length: > 3 })
            {
                return false;
            }

            even &= count < 2 || number - last == step;
            step = number - last;
            round &= number % 10 == 0;
            last = number;
            count++;
        }

        return count >= Fewest && (round || (even && step != 0));
    }
}
