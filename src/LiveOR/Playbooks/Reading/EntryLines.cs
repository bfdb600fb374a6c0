namespace LiveOR.Playbooks.Reading;

/// <summary>A <c>###</c> heading and the lines under it, as they stand.</summary>
internal sealed record EntryLines(string Heading, List<Line> Lines);
