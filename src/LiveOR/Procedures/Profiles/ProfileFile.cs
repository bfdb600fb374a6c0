namespace LiveOR.Procedures.Profiles;

/// <summary>A file of the profiles folder, by the name that problems show.</summary>
public sealed record ProfileFile(string Name, string Markdown);
