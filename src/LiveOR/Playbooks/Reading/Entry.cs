namespace LiveOR.Playbooks.Reading;

/// <summary>What stands under one <c>###</c> heading: flags, paragraphs, and notes by name.</summary>
internal sealed record Entry(
    int Line,
    string Label,
    string Id,
    IReadOnlyList<Placed<string>> Flags,
    IReadOnlyList<Line> Text,
    IReadOnlyDictionary<string, Placed<string>> Notes);
