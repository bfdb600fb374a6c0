using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>A jurisdiction profile to choose from. Exactly one is the usual here, unless its file could not be read.</summary>
public sealed record ProfileCard(
    string Id,
    string Title,
    bool Usual,
    string? ReviewedBy,
    IReadOnlyList<string> Law,
    IReadOnlyList<string> Sources,
    IReadOnlyList<ChecklistItem> Checklist,
    IReadOnlyList<string> ConsentNeeds,
    int ConsentDays,
    int MinimumDelaySeconds,
    bool WarnAboutAges,
    IReadOnlyList<string> AllowedNames,
    IReadOnlyList<string> AllowedHosts)
{
    public static ProfileCard Of(JurisdictionProfile profile, string usual) => new(
        profile.Id, profile.Title, profile.Id == usual, profile.ReviewedBy, profile.Law, profile.Sources, profile.Checklist,
        profile.ConsentNeeds, profile.ConsentDays, profile.MinimumDelaySeconds, profile.WarnAboutAges,
        profile.AllowedNames, profile.AllowedHosts);
}
