namespace LiveOR.Client.Archive.Retention;

/// <summary>How much there is of a kind of thing.</summary>
public sealed record KindCount(string Kind, int Count);
