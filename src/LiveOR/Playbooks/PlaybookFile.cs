namespace LiveOR.Playbooks;

/// <summary>A file of the templates folder, by the name that problems show; frames stand in a folder of their own.</summary>
public sealed record PlaybookFile(string Name, string Markdown, bool Frame);
