namespace LiveOR.Privacy;

/// <summary>A text as a reader perceives it, and where each of its characters stands in the text as given (UTF-16 units).</summary>
internal sealed class FoldedText
{
    private readonly int[] starts;
    private readonly int[] ends;

    public FoldedText(string value, int[] starts, int[] ends)
    {
        Value = value;
        this.starts = starts;
        this.ends = ends;
    }

    public string Value { get; }

    public static FoldedText Of(string text) =>
        new(text, [.. Enumerable.Range(0, text.Length)], [.. Enumerable.Range(1, text.Length)]);

    /// <summary>The same offsets under other characters, for a rewriting that keeps every length.</summary>
    public FoldedText With(string value) => new(value, starts, ends);

    /// <summary>Only the characters at the given places, in order.</summary>
    public FoldedText Pick(IReadOnlyList<int> places) => new(
        string.Create(places.Count, places, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Value[from[i]];
            }
        }),
        [.. places.Select(place => starts[place])],
        [.. places.Select(place => ends[place])]);

    public (int Start, int End) Given(int index) => (starts[index], ends[index]);

    /// <summary>A finding in this text, moved to the text as given.</summary>
    public Finding Locate(Finding finding)
    {
        if (finding.Length <= 0 || finding.Start < 0 || finding.Start + finding.Length > Value.Length)
        {
            return finding;
        }

        var start = starts[finding.Start];
        var end = ends[finding.Start + finding.Length - 1];
        return finding with { Start = start, Length = end - start };
    }
}
