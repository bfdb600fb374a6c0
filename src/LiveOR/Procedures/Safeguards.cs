namespace LiveOR.Procedures;

/// <summary>What protects the patient of one procedure, as it was when the procedure was prepared.</summary>
public sealed record Safeguards
{
    public required JurisdictionProfile Profile { get; init; }

    /// <summary>Names that may be said: staff who agreed to be named.</summary>
    public IReadOnlyList<string> Team { get; init => field = value ?? []; } = [];

    /// <summary>The specialty's rule that was set aside, and why; null when none was.</summary>
    public PolicyOverride? Override { get; init; }
}
