namespace LiveOR.Client.Procedures;

/// <summary>The jurisdiction profile of a procedure.</summary>
public sealed record ProfileName(string Id, string Title);
