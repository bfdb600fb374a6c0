using System.Buffers;

namespace LiveOR.Mirrors;

/// <summary>Tells a full stop that ends a sentence from one that shortens a word or stands in a number.</summary>
internal static class SentenceEnd
{
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"')]}’”»›」』）】〕》〉｝］｣");

    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'([{‘“«‹「『（【〔《〈｛［｢¿¡");

    private static readonly HashSet<string> Abbreviations = Words(
        """
        al ant approx avg bzw ca cf dept dr drs eg esp excl fig figs ggf ie incl inj inkl jr lat lig max mr mrs mt nos
        post prof resp sr st tab temp viz vol vs
        """);

    /// <summary>Words of their own too, so they shorten only before a number: "No. 10 blade".</summary>
    private static readonly HashSet<string> BeforeNumbers = Words("art ch min no nr op p pp pt step");

    public static bool IsCloser(char unit) => Closers.Contains(unit);

    public static bool IsOpener(char unit) => Openers.Contains(unit);

    /// <summary>True where the sentence before the space at <paramref name="space"/> is over.</summary>
    public static bool IsBefore(ReadOnlySpan<char> text, int space)
    {
        var end = text[..space].LastIndexOfAnyExcept(Closers);
        var next = text[space + 1];
        return end >= 0 && text[end] switch
        {
            '!' or '?' or '‽' or '؟' or '۔' or '।' or '॥' or '။' or '។' or '።' or '։' => true,
            '…' => !char.IsLower(next),
            '.' => !char.IsLower(next) && !Shortens(text[..end], next),
            _ => false,
        };
    }

    private static bool Shortens(ReadOnlySpan<char> before, char next)
    {
        var start = before.LastIndexOf(' ') + 1;
        var word = before[start..].TrimStart("\"'([{‘“«‹");
        return word.Length == 1 && char.IsLetter(word[0])
            || start == 0 && word.Length is 1 or 2 && !word.ContainsAnyExceptInRange('0', '9')
            || word.Length < 12 && Abbreviations.Contains(word.ToString())
            || word.Length < 12 && char.IsDigit(next) && BeforeNumbers.Contains(word.ToString())
            || IsDotted(word);
    }

    /// <summary>Single letters with full stops between them: "i.v", "U.S.A".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length % 2 == 1;
    }

    private static HashSet<string> Words(string list) => new(
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
