using System.Globalization;
using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The consent record while it is being filled in.</summary>
public sealed class ConsentForm
{
    /// <summary>What a patient can agree to, each by itself.</summary>
    public static IReadOnlyList<(string Id, string Words)> Scopes { get; } =
    [
        (ConsentScope.Text, "Written updates while the operation goes on"),
        (ConsentScope.X, "The same updates on X"),
        (ConsentScope.Photos, "Photos, each approved by a second person"),
        (ConsentScope.Archive, "A lasting archive for teaching"),
        (ConsentScope.NamedSurgeon, "Naming the surgeon and the team"),
        (ConsentScope.Family, "A private link for the family: reassurance only"),
    ];

    public HashSet<string> Scope { get; } = [ConsentScope.Text, ConsentScope.Archive];
    public string ObtainedBy { get; set; } = "";
    public string? ObtainedOn { get; set; }
    public bool CapacityConfirmed { get; set; }
    public bool AudienceDisclosed { get; set; }
    public string AudienceSize { get; set; } = "";
    public bool Written { get; set; }
    public bool WithdrawalExplained { get; set; }
    public string Language { get; set; } = "en";
    public string? ExpiresOn { get; set; }

    /// <summary>Begins with what is on record.</summary>
    public void Fill(Consent record)
    {
        Scope.Clear();
        Scope.UnionWith(record.Scope);
        (ObtainedBy, Language, AudienceSize) = (record.ObtainedBy, record.Language, record.AudienceSize ?? "");
        (ObtainedOn, ExpiresOn) = (Words(record.ObtainedOn), Words(record.ExpiresOn));
        (CapacityConfirmed, AudienceDisclosed) = (record.CapacityConfirmed, record.AudienceDisclosed);
        (Written, WithdrawalExplained) = (record.Written, record.WithdrawalExplained);
    }

    /// <summary>The record, or null when nobody has obtained one yet: it can follow before going live.</summary>
    public Consent? ToConsent() =>
        ObtainedBy.Trim() is { Length: > 0 } by && PreparationForm.Date(ObtainedOn) is { } on
            ? new Consent
            {
                Scope = [.. Scope],
                ObtainedBy = by,
                ObtainedOn = on,
                CapacityConfirmed = CapacityConfirmed,
                AudienceDisclosed = AudienceDisclosed,
                AudienceSize = AudienceSize.Trim() is { Length: > 0 } size ? size : null,
                Written = Written,
                WithdrawalExplained = WithdrawalExplained,
                Language = Language.Trim(),
                ExpiresOn = PreparationForm.Date(ExpiresOn),
            }
            : null;

    private static string? Words(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
