using System.Globalization;

namespace LiveOR.Privacy;

/// <summary>The forms in which one typed identifier is looked for. Only keyed digests of them are kept. A form says how it is
/// matched: n exactly, c only with a capital, t with one typo, i as initials, r a number, s a number with one typo, p a telephone
/// number's end, b a day of birth, m the same without its year.</summary>
public static class KnownIdentifierForms
{
    public const int LongestText = 100;
    internal const int ShortestForTypo = 5;
    internal const int ShortestNumber = 4;
    internal const int ShortestNumberForTypo = 6;
    private const int MostInitials = 4;
    private static readonly int[] PhoneTails = [7, 9, 10];

    /// <summary>What is wrong with an entry, in words; null when it can be taken.</summary>
    public static string? Error(KnownIdentifierKind kind, string text) => (kind, text.Trim()) switch
    {
        (_, "") => "Say what to look for.",
        (_, { Length: > LongestText }) => $"At most {LongestText} characters.",
        (KnownIdentifierKind.Name or KnownIdentifierKind.Relative, var name) when KnownWords.OfName(name).All(word => word.Length < 2) =>
            "A name has at least two letters.",
        (KnownIdentifierKind.Number, var number) when KnownWords.Canonical(number).Count(char.IsAsciiDigit) < 3
            || KnownWords.Canonical(number).Length < ShortestNumber => "A number has at least four characters, three of them figures.",
        (KnownIdentifierKind.Phone, var phone) when KnownWords.Digits(phone).Length < PhoneTails[0] =>
            "A telephone number has at least seven figures.",
        (KnownIdentifierKind.Date, var date) when Day(date) is null => "A date of birth as year-month-day: 1961-04-30.",
        _ => null,
    };

    /// <param name="ordinary">Words that also stand in texts without meaning anyone, in small letters: such a name is looked
    /// for only where it has a capital.</param>
    public static IReadOnlySet<string> Of(KnownIdentifierKind kind, string text, Predicate<string> ordinary) => kind switch
    {
        KnownIdentifierKind.Number => Number(text).ToHashSet(),
        KnownIdentifierKind.Phone => Phone(text).Concat(Number(text)).ToHashSet(),
        KnownIdentifierKind.Date => Day(text) is { } day
            ? new HashSet<string> { $"b:{day:yyyyMMdd}", $"m:{day:MMdd}" }
            : [],
        _ => Name(KnownWords.OfName(text), ordinary).ToHashSet(),
    };

    /// <summary>How many parts of a name are looked for only with a capital, because texts are full of that word.</summary>
    public static int OrdinaryIn(string name, Predicate<string> ordinary) =>
        KnownWords.OfName(name).Count(word => word.Length > 1 && (ordinary(word) || KnownWords.IsOrdinary(word)));

    private static IEnumerable<string> Name(IReadOnlyList<string> words, Predicate<string> ordinary) =>
    [
        .. words.Where(word => word.Length > 1 && !KnownWords.IsParticle(word)).SelectMany(word => Word(word, ordinary)),
        .. Glued(words).Select(glued => $"n:{glued}"),
        .. Initials(words),
    ];

    private static IEnumerable<string> Word(string word, Predicate<string> ordinary) => (word.Length, ordinary(word) || KnownWords.IsOrdinary(word)) switch
    {
        (2, _) or (_, true) => [$"c:{word}"],
        ( < ShortestForTypo, _) => [$"n:{word}"],
        _ => [$"n:{word}", .. Typos(word).Select(typo => $"t:{typo}")],
    };

    /// <summary>As in a hashtag or an address: "maryalder", "aldermary".</summary>
    private static IEnumerable<string> Glued(IReadOnlyList<string> words) =>
        from first in words.Index()
        from second in words.Index()
        where first.Index != second.Index && first.Item.Length + second.Item.Length >= ShortestForTypo
        select first.Item + second.Item;

    private static IEnumerable<string> Initials(IReadOnlyList<string> words) => words.Count < 2
        ? []
        :
        [
            .. Enumerable.Range(2, MostInitials - 1).Select(count => $"i:{string.Concat(words.Take(count).Select(word => word[0]))}"),
            $"i:{words[0][0]}{words[^1][0]}",
            $"i:{words[^1][0]}{words[0][0]}",
        ];

    private static IEnumerable<string> Number(string text)
    {
        var whole = KnownWords.Canonical(text);
        var digits = KnownWords.Digits(whole);
        return new[] { whole, digits }.Where(form => form.Length >= ShortestNumber).SelectMany<string, string>(form =>
            form.Length >= ShortestNumberForTypo ? [$"r:{form}", .. Typos(form).Select(typo => $"s:{typo}")] : [$"r:{form}"]);
    }

    private static IEnumerable<string> Phone(string text)
    {
        var digits = KnownWords.Digits(text);
        return PhoneTails.Where(length => digits.Length >= length).Select(length => $"p:{digits[^length..]}");
    }

    /// <summary>The word and each of its shortenings by one letter: two words that differ by one typo share one.</summary>
    internal static IEnumerable<string> Typos(string word) =>
        [word, .. Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Distinct()];

    /// <summary>The ends a telephone number in a text may share with a known one.</summary>
    internal static IEnumerable<string> PhoneEnds(string digits) =>
        PhoneTails.Where(length => digits.Length >= length).Select(length => digits[^length..]);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
