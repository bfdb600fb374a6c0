namespace LiveOR.Privacy.Shapes;

/// <summary>Finds in one walk over a text where each of many alternatives has to be looked for.</summary>
internal sealed class Haystack
{
    private readonly Dictionary<Alternative, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly NeedleTree tree = new();

    public Haystack(IEnumerable<Alternative> alternatives)
    {
        foreach (var alternative in alternatives)
        {
            numbers.Add(alternative, numbers.Count);
            foreach (var (needle, window) in alternative.Needles ?? new Dictionary<string, Window>())
            {
                tree.Plant(needle, numbers[alternative], window);
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

    /// <summary>Where the alternative can be: around its needles. Everywhere if it has none, or is not one of these.</summary>
    public IReadOnlyList<Stretch> Near(Alternative alternative, NeedlesFound found, int length) =>
        alternative.Needles is not null && numbers.TryGetValue(alternative, out var number)
            ? found.Around(number)
            : [new Stretch(0, length)];
}
