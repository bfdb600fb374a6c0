using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The consent record while it is being filled in.</summary>
public sealed class ConsentForm
{
    /// <summary>What a patient can agree to, each by itself.</summary>
    public static IReadOnlyList<(string Id, string Words)> Scopes { get; } =
    [
        ("text", "Written updates while the operation goes on"),
        ("x", "The same updates on X"),
        ("photos", "Photos, each approved by a second person"),
        ("archive", "A lasting archive for teaching"),
        ("namedSurgeon", "Naming the surgeon"),
    ];

    public HashSet<string> Scope { get; } = ["text", "archive"];
    public string ObtainedBy { get; set; } = "";
    public string? ObtainedOn { get; set; }
    public bool CapacityConfirmed { get; set; }
    public bool AudienceDisclosed { get; set; }
    public string Language { get; set; } = "en";
    public string? ExpiresOn { get; set; }

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
                Language = Language.Trim(),
                ExpiresOn = PreparationForm.Date(ExpiresOn),
            }
            : null;
}
