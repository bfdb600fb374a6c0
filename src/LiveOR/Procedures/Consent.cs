namespace LiveOR.Procedures;

/// <summary>The patient's written permission: what it covers (text, photos, x, archive, namedSurgeon), who obtained it and
/// when. It names no patient.</summary>
public sealed record Consent
{
    public required IReadOnlyList<string> Scope { get; init; }
    public required string ObtainedBy { get; init; }
    public required DateOnly ObtainedOn { get; init; }
    public required bool CapacityConfirmed { get; init; }
    public required bool AudienceDisclosed { get; init; }
    public required string Language { get; init; }
    public DateOnly? ExpiresOn { get; init; }
}
