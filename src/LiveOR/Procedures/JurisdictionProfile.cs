namespace LiveOR.Procedures;

/// <summary>What a country's rules and the hospital's own ask for before and while an operation is narrated.</summary>
public sealed record JurisdictionProfile
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<ChecklistItem> Checklist { get; init; }

    /// <summary>Names of the hospital itself, which may be said.</summary>
    public IReadOnlyList<string> AllowedNames { get; init; } = [];

    /// <summary>Hosts that links may lead to.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether every age is questioned, not only those over 89.</summary>
    public bool WarnAboutAges { get; init; }
}
