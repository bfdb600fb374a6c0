namespace LiveOR.Client.Archive;

/// <summary>Why an export is not taken in: every <see cref="Faults">fault</see> in it by name, or the <see cref="Slug"/> at which something
/// stands already.</summary>
public sealed record ImportProblem(string? Title, string? Detail, IReadOnlyList<string>? Faults = null, string? Slug = null);
