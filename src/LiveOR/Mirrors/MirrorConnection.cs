namespace LiveOR.Mirrors;

/// <summary>What a try of the connection found: whether posts would be taken, why not, and as whom.</summary>
public sealed record MirrorConnection(bool Works, string Sentence, string? Account = null);
