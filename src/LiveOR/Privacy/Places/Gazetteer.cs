using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Looks up towns in a public list.</summary>
internal static class Gazetteer
{
    private static readonly Lazy<WordList> Towns = new(() => new WordList(Resources.Words("towns.txt")));

    private static readonly string[] Endings =
    [
        "ton", "ville", "burgh", "burg", "bury", "borough", "boro", "ham", "ford", "field", "port", "mouth", "pool", "worth", "wick", "wich", "stead", "shire", "haven",
        "bridge", "brook", "minster", "chester", "caster", "cester", "town", "stadt", "heim", "dorf", "polis", "grad", "gate", "dale", "vale", "wood", "stoke", "moor", "bourne", "combe",
    ];

    public static Found Find(ReadOnlySpan<char> words) => Towns.Value.Find(words);

    public static bool SoundsLikeTown(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
