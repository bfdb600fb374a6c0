using System.Text;
using System.Text.RegularExpressions;

namespace LiveOR.Privacy;

/// <summary>Registered numbers in a text: with any separators, letters for figures, figures spelled out, one typo.</summary>
internal static partial class KnownNumbers
{
    private const int MostTokens = 10;
    private const int WidestGap = 3;
    private const int LongestNumber = 24;
    private const int FewestFigures = 3;

    public static IEnumerable<Finding> In(string text, Func<string, KnownIdentifierKind?> known)
    {
        var tokens = Tokens(text);
        for (var first = 0; first < tokens.Count;)
        {
            var found = Longest(tokens, first, known);
            if (found is { } hit)
            {
                yield return KnownIdentifierRule.Found(hit.Kind, tokens[first].Start, tokens[hit.Last].End, FindingLevel.Held);
            }

            first = (found?.Last ?? first) + 1;
        }
    }

    private static List<Token> Tokens(string text) =>
    [
        .. from match in Run.Matches(text)
           let read = KnownWords.Spoken(match.Value.ToLowerInvariant()) ?? match.Value
           where read.Any(char.IsAsciiDigit) || read.Length <= FewestFigures
           select new Token(string.Concat(read.Select(KnownWords.Figure)), read.Count(char.IsAsciiDigit), match.Index, match.Index + match.Length),
    ];

    /// <summary>The longest run of tokens from here that is a registered number.</summary>
    private static (int Last, KnownIdentifierKind Kind)? Longest(
        List<Token> tokens, int first, Func<string, KnownIdentifierKind?> known)
    {
        (int, KnownIdentifierKind)? longest = null;
        var (joined, figures) = (new StringBuilder(), 0);
        for (var last = first; last < Math.Min(tokens.Count, first + MostTokens); last++)
        {
            if (last > first && tokens[last].Start - tokens[last - 1].End > WidestGap)
            {
                break;
            }

            joined.Append(tokens[last].Text);
            figures += tokens[last].Figures;
            if (joined.Length > LongestNumber)
            {
                break;
            }

            if (figures >= FewestFigures && Kind(joined.ToString(), known) is { } kind)
            {
                longest = (last, kind);
            }
        }

        return longest;
    }

    private static KnownIdentifierKind? Kind(string number, Func<string, KnownIdentifierKind?> known)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return Exactly(number, known)
            ?? (digits.Length < number.Length ? Exactly(digits, known) : null)
            ?? KnownIdentifierForms.PhoneEnds(digits).Select(end => known($"p:{end}")).FirstOrDefault(kind => kind is not null)
            ?? Nearly(number, known);
    }

    private static KnownIdentifierKind? Exactly(string number, Func<string, KnownIdentifierKind?> known) =>
        number.Length < KnownIdentifierForms.ShortestNumber ? null : known($"r:{number}");

    private static KnownIdentifierKind? Nearly(string number, Func<string, KnownIdentifierKind?> known) =>
        number.Length < KnownIdentifierForms.ShortestNumberForTypo - 1
            ? null
            : KnownIdentifierForms.Typos(number).Select(typo => known($"s:{typo}")).FirstOrDefault(kind => kind is not null);

    private sealed record Token(string Text, int Figures, int Start, int End);

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Run { get; }
}
