using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>The jurisdiction profile of a procedure, and what it asks of the consent record besides.</summary>
public sealed record ProfileName(string Id, string Title, IReadOnlyList<string> ConsentNeeds)
{
    public static ProfileName Of(JurisdictionProfile profile) => new(profile.Id, profile.Title, profile.ConsentNeeds);
}
