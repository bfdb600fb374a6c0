namespace LiveOR.Procedures;

/// <summary>The patient's written permission: what it covers (text, photos, x, archive, namedSurgeon, family), who obtained
/// it and when. It names no patient.</summary>
public sealed record Consent
{
    public required IReadOnlyList<string> Scope { get; init; }
    public required string ObtainedBy { get; init; }
    public required DateOnly ObtainedOn { get; init; }
    public required bool CapacityConfirmed { get; init; }
    public required bool AudienceDisclosed { get; init; }

    /// <summary>How large an audience the patient was told of, in words: "several thousand, worldwide".</summary>
    public string? AudienceSize { get; init; }

    /// <summary>It is on paper, or signed in another lasting form.</summary>
    public bool Written { get; init; }

    /// <summary>The patient knows how to take it back, at any time and without giving a reason.</summary>
    public bool WithdrawalExplained { get; init; }
    public required string Language { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? ExpiresOn { get; init; }

    public bool Covers(string scope) => Scope?.Contains(scope) == true;
}
