namespace LiveOR.Procedures;

/// <summary>How much a withdrawal erased: what had been public, and drafts that never were.</summary>
public sealed record Erased(int Updates, int Amendments, int Photos, int Drafts);
