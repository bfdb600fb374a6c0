namespace LiveOR.Privacy;

/// <summary>Joins characters written one by one: "J o h n", "M.R.N", "5 5 5 0 1 2 3".</summary>
internal static class SpacedLetters
{
    private const int ShortestRun = 3;

    public static FoldedText Join(FoldedText text)
    {
        var places = new List<int>(text.Value.Length);
        for (var i = 0; i < text.Value.Length;)
        {
            var run = RunLength(text.Value, i);
            if (run >= ShortestRun)
            {
                AddRun(text.Value, i, run, places);
                i += (2 * run) - 1;
            }
            else
            {
                places.Add(i);
                i++;
            }
        }

        return places.Count == text.Value.Length ? text : text.Pick(places);
    }

    /// <summary>How many single characters follow each other here, all with the same separator.</summary>
    private static int RunLength(string text, int at)
    {
        if (!Single(text, at, at - 1) || at + 1 >= text.Length || text[at + 1] is not (' ' or '.' or '_' or '|' or ',' or '-' or '·' or '•' or '/'))
        {
            return 0;
        }

        var separator = text[at + 1];
        var run = 1;
        for (var i = at + 2; i < text.Length && text[i - 1] == separator && Single(text, i, i - 1); i += 2)
        {
            run++;
        }

        return run;
    }

    private static bool Single(string text, int at, int before) =>
        char.IsLetterOrDigit(text[at])
        && (before < 0 || !char.IsLetterOrDigit(text[before]))
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static void AddRun(string text, int at, int run, List<int> places)
    {
        for (var n = 0; n < run; n++)
        {
            var place = at + (2 * n);
            if (n > 0 && char.IsLower(text[place - 2]) && char.IsUpper(text[place]))
            {
                // "M r s E x" is two words: keep the gap where a capital follows a small letter.
                places.Add(place - 1);
            }

            places.Add(place);
        }
    }
}
