namespace LiveOR.Privacy.Shapes;

/// <summary>Finds in one walk over a text where each of many patterns has to be looked for.</summary>
internal sealed class Haystack
{
    private readonly Dictionary<Pattern, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly NeedleTree tree = new();

    public Haystack(IEnumerable<Pattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            numbers.Add(pattern, numbers.Count);
            foreach (var (needle, window) in pattern.Needles ?? new Dictionary<string, Window>())
            {
                tree.Plant(needle, numbers[pattern], window);
            }
        }
    }

    public NeedlesFound Search(string text)
    {
        var found = new NeedlesFound(numbers.Count, text.Length);
        var folded = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Letters.Fold(text[i]);
        }

        for (var i = 0; i < folded.Length; i++)
        {
            tree.Walk(folded, i, found);
        }

        return found;
    }

    /// <summary>Where the pattern can be: around its needles. Everywhere if it has none, or is not one of these.</summary>
    public IReadOnlyList<Stretch> Near(Pattern pattern, NeedlesFound found, int length) =>
        pattern.Needles is not null && numbers.TryGetValue(pattern, out var number)
            ? found.Around(number)
            : [new Stretch(0, length)];
}
