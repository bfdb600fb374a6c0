namespace LiveOR.Client.Playbooks;

/// <summary>A playbook being written, to be checked.</summary>
public sealed record PlaybookText(string? Id, string? Markdown);
