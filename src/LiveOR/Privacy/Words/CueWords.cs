using System.Runtime.InteropServices;

namespace LiveOR.Privacy.Words;

/// <summary>Which hints a word gives. Case does not matter here; a rule that minds it looks at the shape.</summary>
internal static class CueWords
{
    private const int Longest = 24;
    private const Cue Parts = Cue.Age | Cue.Spelled | Cue.Room | Cue.Weekday;

    // Not a frozen one: that would take the browser longer to build than it ever saves.
    private static readonly Lazy<Dictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>>> Table = new(Build);

    public static Cue Of(ReadOnlySpan<char> stem)
    {
        var digits = stem.ContainsAnyInRange('0', '9') ? Cue.Digits : Cue.None;
        if (stem.Length <= Longest && Table.Value.TryGetValue(stem, out var cue))
        {
            return cue | digits;
        }

        // "ninety-two-year-old" is an age because "ninety" is.
        var hyphen = stem.IndexOf('-');
        return hyphen is > 0 and <= Longest && Table.Value.TryGetValue(stem[..hyphen], out var first) ? (first & Parts) | digits : digits;
    }

    private static Dictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var cues = new Dictionary<string, Cue>(4000, StringComparer.OrdinalIgnoreCase);
        foreach (var (cue, words) in All())
        {
            foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(cues, word, out _) |= cue;
            }
        }

        return cues.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static IEnumerable<(Cue Cue, string Words)> All() =>
    [
        .. PeopleCues.All,
        .. PlaceCues.All,
        .. NumberCues.All,
        .. DayCues.All,
        (Cue.Quiet, Resources.Words("quiet-words.txt")),
        (Cue.Quiet, Resources.Words("brands.txt")),
        (Cue.Plain, Resources.Words("surgical-words.txt")),
        (Cue.HeadNoun, Resources.Words("head-nouns.txt")),
    ];
}
