namespace LiveOR.Client.Playbooks;

/// <summary>A text to be saved. <see cref="BasedOn"/> is the edition it was written under; null begins a playbook.</summary>
public sealed record NewEdition(string? Markdown, int? BasedOn, string? Note);
