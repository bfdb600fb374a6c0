namespace LiveOR.Client.Updates;

/// <summary>Another narrator, or the same on another device, has said this step meanwhile; perhaps in the very same words.</summary>
public sealed record SaidAlready(string By, bool SameWords);
