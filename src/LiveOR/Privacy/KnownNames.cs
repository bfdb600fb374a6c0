using System.Text.RegularExpressions;

namespace LiveOR.Privacy;

/// <summary>Registered names in a text: whole words in any order, with a possessive, with one typo, run together, as initials.</summary>
internal static partial class KnownNames
{
    private const int LongestWord = 40;

    public static IEnumerable<Finding> In(string text, Func<string, KnownIdentifierKind?> known) =>
    [
        .. Word.Matches(text).Select(match => OfWord(text, match, known)).OfType<Finding>(),
        .. Dotted.Matches(text).Concat(Announced.Matches(text)).Select(match => OfInitials(match, known)).OfType<Finding>(),
    ];

    private static Finding? OfWord(string text, Match match, Func<string, KnownIdentifierKind?> known)
    {
        if (match.Length is < 2 or > LongestWord)
        {
            return null;
        }

        var capital = char.IsUpper(match.ValueSpan[0]);
        var opens = OpensSentence(text, match.Index);
        var words = Readings(match.Value).ToList();
        return (First(words, word => known($"n:{word}")),
                capital ? First(words, word => known($"c:{word}")) : null,
                First(words, word => Nearly(word, known))) switch
        {
            ({ } exactly, _, _) => Found(match, exactly, FindingLevel.Held),
            (_, { } capitalised, _) => Found(match, capitalised, opens ? FindingLevel.Warned : FindingLevel.Held),
            (_, _, { } nearly) => Found(match, nearly, capital && !opens ? FindingLevel.Held : FindingLevel.Warned),
            _ => null,
        };
    }

    private static KnownIdentifierKind? First(List<string> words, Func<string, KnownIdentifierKind?> known) =>
        words.Select(known).FirstOrDefault(kind => kind is not null);

    /// <summary>The word, without a possessive, and with figures read as the letters they look like.</summary>
    private static IEnumerable<string> Readings(string given)
    {
        var word = given.ToLowerInvariant();
        var bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        yield return bare.Replace("'", "", StringComparison.Ordinal);
        if (KnownWords.WithoutFigures(bare) is { } letters)
        {
            yield return letters;
        }
    }

    private static KnownIdentifierKind? Nearly(string word, Func<string, KnownIdentifierKind?> known) =>
        word.Length < KnownIdentifierForms.ShortestForTypo - 1 || KnownWords.IsOrdinary(word)
            ? null
            : KnownIdentifierForms.Typos(word).Select(typo => known($"t:{typo}")).FirstOrDefault(kind => kind is not null);

    private static Finding? OfInitials(Match match, Func<string, KnownIdentifierKind?> known)
    {
        var initials = match.Groups["initials"];
        var letters = string.Concat(initials.Value.Where(char.IsLetter)).ToLowerInvariant();
        return known($"i:{letters}") is { } kind
            ? KnownIdentifierRule.Found(kind, initials.Index, initials.Index + initials.Length, FindingLevel.Held)
            : null;
    }

    private static Finding Found(Match match, KnownIdentifierKind kind, FindingLevel level) =>
        KnownIdentifierRule.Found(kind, match.Index, match.Index + match.Length, level);

    /// <summary>Whether a capital says nothing, because every sentence begins with one.</summary>
    private static bool OpensSentence(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \t\"'(*_#>-");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '\n' or ':';
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:'\p{L}+)*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{N}.])(?<initials>\p{L}\. ?\p{L}\.(?: ?\p{L}\.){0,2}|\p{L}\.\p{L}(?:\.\p{L}){0,2})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Dotted { get; }

    [GeneratedRegex(
        @"\b(?i:patient|pt|mr|mrs|ms|miss|mx|initials|for|called|our|dear)\.?,?:? (?<initials>\p{Lu}{2,4})(?![\p{L}\p{N}])",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Announced { get; }
}
