namespace LiveOR.Privacy.Shapes;

/// <summary>Where each pattern has to be looked for in a text: around its needles.</summary>
internal sealed class NeedlesFound(int patterns, int length)
{
    // A border or an end looks at one letter more, and the end of a text stands before a last line break too.
    private const int Margin = 2;

    private readonly List<Stretch>?[] stretches = new List<Stretch>?[patterns];

    /// <summary>Told in the order of the text, so a new window touches the last stretches or none.</summary>
    public void Add(int pattern, int at, Window window)
    {
        var known = stretches[pattern] ??= [];
        var (start, end) = (Math.Max(0, at - window.Before - Margin), Math.Min(length, at + window.After + Margin));
        while (known is [.., var last] && start <= last.End)
        {
            (start, end) = (Math.Min(start, last.Start), Math.Max(end, last.End));
            known.RemoveAt(known.Count - 1);
        }

        known.Add(new Stretch(start, end));
    }

    /// <summary>In the order of the text and without overlaps.</summary>
    public IReadOnlyList<Stretch> Around(int pattern) => stretches[pattern] ?? [];
}
