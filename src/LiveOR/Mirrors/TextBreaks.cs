using System.Globalization;

namespace LiveOR.Mirrors;

/// <summary>Finds every place where a text may be cut and how well it bears it. Links and signs, emoji among them, stay
/// whole.</summary>
internal static class TextBreaks
{
    private const char Invisible = '\u200B';

    /// <summary>In order; the last one is the end of the text.</summary>
    public static List<TextBreak> Of(string text)
    {
        List<TextBreak> breaks = [];
        var urls = UrlScanner.Find(text);
        var (url, emojiEnd) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            at += StringInfo.GetNextTextElementLength(text, at);
            while (url < urls.Count && urls[url].End <= at)
            {
                url++;
            }

            // Flags in a row pair up differently as emoji and as signs.
            while (emojiEnd < at)
            {
                emojiEnd += Math.Max(EmojiScanner.LengthAt(text, emojiEnd), 1);
            }

            var inside = emojiEnd > at || (url < urls.Count && urls[url].Start < at);
            if (at < text.Length && !inside && GradeAt(text, at) is { } grade)
            {
                breaks.Add(new(at, grade));
            }
        }

        breaks.Add(new(text.Length, BreakGrade.Sentence));
        return breaks;
    }

    private static BreakGrade? GradeAt(string text, int at) => (text[at - 1], text[at]) switch
    {
        (_, ' ') => null,
        (' ', _) => AfterSpace(text, at),
        ('\u00A0' or '\u202F', _) or (_, '\u00A0' or '\u202F') => BreakGrade.Sign,
        (Invisible or '—', _) => BreakGrade.Word,
        var (before, after) => WithoutSpace(text, at, before, after),
    };

    private static BreakGrade AfterSpace(string text, int at)
    {
        var (before, after) = (text[at - 2], text[at]);
        return SentenceEnd.IsBefore(text, at - 1) || Script.EndsSentence(before) ? BreakGrade.Sentence
            : EndsClause(before) || after is '(' or '–' or '—' ? BreakGrade.Clause
            : Script.IsThaiOrLao(before) && Script.IsThaiOrLao(after) ? BreakGrade.Clause
            : BreakGrade.Word;
    }

    private static bool EndsClause(char unit) =>
        unit is ',' or ';' or ':' or ')' or '،' or '؛' or '፣' or '၊' || Script.IsPause(unit);

    private static BreakGrade? WithoutSpace(string text, int at, char before, char after)
    {
        if (Script.IsLeadingVowel(before))
        {
            return null;
        }

        var mayBreak = Script.MayBegin(after) && !SentenceEnd.IsOpener(before);
        return !mayBreak ? BreakGrade.Sign
            : Script.EndsSentence(BeforeClosers(text, at - 1)) ? BreakGrade.Sentence
            : Script.IsPause(before) ? BreakGrade.Clause
            : Script.IsIdeographic(before) || Script.IsIdeographic(after) ? BreakGrade.Word
            : Script.IsLeadingVowel(after) ? BreakGrade.Word
            : BreakGrade.Sign;
    }

    private static char BeforeClosers(string text, int at)
    {
        while (at > 0 && SentenceEnd.IsCloser(text[at]))
        {
            at--;
        }

        return text[at];
    }
}
