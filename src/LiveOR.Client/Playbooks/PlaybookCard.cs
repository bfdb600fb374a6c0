namespace LiveOR.Client.Playbooks;

/// <summary>A playbook on the shelf; <see cref="Steps"/> counts the operation's own steps.</summary>
public sealed record PlaybookCard(string Id, string Title, string Specialty, int Steps, string? ReviewedBy);
