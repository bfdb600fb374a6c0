namespace LiveOR.Privacy.Shapes;

/// <summary>Where the needles of each pattern begin in a text, and how far around them the pattern has to be looked for.</summary>
internal sealed class NeedlesFound(int patterns)
{
    private readonly List<(int At, Window Window)>?[] places = new List<(int, Window)>?[patterns];

    public void Add(int pattern, int at, Window window) => (places[pattern] ??= []).Add((at, window));

    /// <summary>The windows, in the order of the text and without overlaps.</summary>
    public IReadOnlyList<Stretch> Around(int pattern, int length)
    {
        if (places[pattern] is not { } needles)
        {
            return [];
        }

        var stretches = new List<Stretch>();
        foreach (var (start, end) in needles.Select(needle => (Math.Max(0, needle.At - needle.Window.Before), Math.Min(length, needle.At + needle.Window.After))).Order())
        {
            if (stretches is [.., var last] && start <= last.End)
            {
                stretches[^1] = last with { End = Math.Max(last.End, end) };
            }
            else
            {
                stretches.Add(new Stretch(start, end));
            }
        }

        return stretches;
    }
}
