using System.Collections.Concurrent;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Looks words up in the public lists of names.</summary>
internal static class NameBook
{
    private const int MostKnown = 5000;

    private static readonly Lazy<WordList> GivenNames = new(() => new WordList(Resources.Words("given-names.txt")));
    private static readonly Lazy<WordList> Surnames = new(() => new WordList(Resources.Words("surnames.txt")));

    private static readonly string[] SurnameEndings =
    [
        "son", "sen", "ski", "sky", "ska", "wicz", "vich", "vic", "ez", "escu", "enko", "ova", "ov", "ev", "berg",
        "stein", "mann", "man", "dottir", "oglu",
        "wala", "singh", "opoulos", "idis", "akis", "yan", "ian", "shvili", "adze", "nen", "ain", "etti", "elli",
        "ini", "worth", "wood", "ward", "well", "croft",
        "shaw", "ley", "ton", "ford", "ham", "by", "thwaite", "bottom", "gate", "field", "land", "stead", "more",
        "hurst", "combe", "kwe", "uma", "wale", "afor", "eke", "nkwo",
    ];

    // The same words come again and again in an operation, and a search of three long lists is what a word costs most.
    private static readonly ConcurrentDictionary<string, Naming> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string,
        Naming>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="cue">What the word hints at; the same word always hints at the same.</param>
    public static Naming Of(ReadOnlySpan<char> stem, Cue cue)
    {
        if (KnownBySpan.TryGetValue(stem, out var known))
        {
            return known;
        }

        if (Known.Count >= MostKnown)
        {
            Known.Clear();
        }

        var naming = LookUp(stem, cue);
        KnownBySpan[stem] = naming;
        return naming;
    }

    private static Naming LookUp(ReadOnlySpan<char> stem, Cue cue)
    {
        var naming = (cue & (Cue.Quiet | Cue.HeadNoun | Cue.Region)) != 0 ? Naming.Quiet : Naming.Unknown;
        naming |= (cue & (Cue.Plain | Cue.Month | Cue.Weekday | Cue.Role | Cue.Kin | Cue.Patient | Cue.Title)) != 0
            ? Naming.Everyday : Naming.Unknown;
        var hyphen = stem.IndexOf('-');
        naming |= (cue & Cue.Particle) != 0 ? Naming.Unknown : Listed(stem);
        naming |= (naming & (Naming.Given | Naming.Surname)) == 0
            && Vocabulary.Has(stem) ? Naming.Everyday : Naming.Unknown;
        if (hyphen <= 2)
        {
            return naming;
        }

        // "Smith-Petersen" is two eponyms; "Mbeki-Jones" is somebody.
        var (first, second) = (Parts(stem[..hyphen]), Parts(stem[(hyphen + 1)..]));
        return naming | ((first | second) & ~Naming.Quiet) | (first & second & Naming.Quiet);
    }

    /// <summary>"O'Brien" and "McAlder" can be nothing but surnames, and so can most words that end as surnames
    /// do.</summary>
    public static bool LooksLikeSurname(ReadOnlySpan<char> stem)
    {
        if (stem is ['O', '\'', >= 'A' and <= 'Z', ..] or ['M', 'c', >= 'A' and <= 'Z', _, _, ..]
            or ['M', 'a', 'c', >= 'A' and <= 'Z', _, ..])
        {
            return true;
        }

        foreach (var ending in SurnameEndings)
        {
            if (stem.Length >= ending.Length + 3 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Naming Parts(ReadOnlySpan<char> part) =>
        Listed(part) | ((CueWords.Of(part) & Cue.Quiet) != 0 ? Naming.Quiet : Naming.Unknown);

    private static Naming Listed(ReadOnlySpan<char> stem)
    {
        var given = GivenNames.Value.Find(stem) switch
        {
            Found.Plainly => Naming.Given,
            Found.Everyday => Naming.GivenToo | Naming.Everyday,
            _ => Naming.Unknown,
        };
        return given | Surnames.Value.Find(stem) switch
        {
            Found.Plainly => Naming.Surname,
            Found.Everyday => Naming.SurnameToo | Naming.Everyday,
            _ => Naming.Unknown,
        };
    }
}
