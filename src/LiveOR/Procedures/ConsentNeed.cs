namespace LiveOR.Procedures;

/// <summary>What a jurisdiction can ask of a consent record beyond what is always asked.</summary>
public sealed record ConsentNeed(string Id, string Missing, Func<Consent, bool> IsMet)
{
    public static IReadOnlyList<ConsentNeed> All { get; } =
    [
        new("written", "Consent in writing: the record does not say that it is (written).", consent => consent.Written),
        new(
            "withdrawalExplained",
            "Consent: that the patient knows how to take it back has not been confirmed (withdrawalExplained).",
            consent => consent.WithdrawalExplained),
        new(
            "audienceSize",
            "Consent: how large an audience the patient was told of (audienceSize).",
            consent => !string.IsNullOrWhiteSpace(consent.AudienceSize)),
        new("expiresOn", "Consent: the day on which it ends (expiresOn).", consent => consent.ExpiresOn is not null),
    ];
}
