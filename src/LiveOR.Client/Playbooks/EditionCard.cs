namespace LiveOR.Client.Playbooks;

/// <summary>An edition of a playbook. Number 0 is the file that shipped: nobody saved it.</summary>
public sealed record EditionCard(int Number, DateTimeOffset? SavedAt, string? SavedBy, string? Note);
