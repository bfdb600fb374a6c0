namespace LiveOR.Privacy.Words;

/// <summary>Cuts a text into words. Hyphens and apostrophes inside a word belong to it; a possessive ending does not.</summary>
internal static class WordCutter
{
    public static Word[] Cut(string text)
    {
        var words = new List<Word>((text.Length / 5) + 1);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var end = End(text, i);
            words.Add(Measure(text, i, end));
            i = end;
        }

        return [.. words];
    }

    private static int End(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Inside(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool Inside(string text, int at) =>
        text[at] is '-' or '\'' or '’' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && char.IsLetterOrDigit(text[at - 1]);

    private static Word Measure(string text, int start, int end)
    {
        var tail = Tail(text, start, end);
        var stem = text.AsSpan(start, end - start - tail);
        return new Word(start, stem.Length, tail, ShapeOf(stem), CueWords.Of(stem));
    }

    /// <summary>The length of "'s" at the end of a word.</summary>
    private static int Tail(string text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’'
            ? 2
            : 0;

    private static Shape ShapeOf(ReadOnlySpan<char> stem)
    {
        if (char.IsDigit(stem[0]))
        {
            return Shape.Number;
        }

        if (!char.IsUpper(stem[0]))
        {
            return Shape.Small;
        }

        if (stem.Length == 1)
        {
            return Shape.Initial;
        }

        foreach (var character in stem)
        {
            if (char.IsLower(character))
            {
                return Shape.Capital;
            }
        }

        return Shape.Upper;
    }
}
