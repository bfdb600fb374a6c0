namespace LiveOR.Privacy.Words;

/// <summary>Everyday words: a capital on one of them comes from a heading or a sentence, not from a name.</summary>
internal static class Vocabulary
{
    private static readonly Lazy<WordList> List = new(() => new WordList(Resources.Words("everyday.txt")));

    private static readonly string[] Endings =
    [
        "ing", "ings", "ed", "tion", "tions", "sion", "sions", "ly", "ness", "ment", "ments", "ical", "ically", "ous", "ive", "ives", "able", "ible", "ability",
        "ance", "ances", "ence", "ences", "logist", "logists", "etist", "etists", "apist", "apists", "icist", "icists", "trist", "trists", "ionist", "ionists", "nist", "nists", "ism", "ity", "ities", "ology", "ologies", "graphy", "tomy", "scopy", "plasty", "itis", "osis",
        "ful", "less", "ional", "ify", "ized", "ised", "uretic", "gram", "grams",
    ];

    public static bool Has(ReadOnlySpan<char> word)
    {
        if (List.Value.Find(word) != Found.No || (word is [.., 's'] && List.Value.Find(word[..^1]) != Found.No))
        {
            return true;
        }

        if (word.Length < 5)
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
