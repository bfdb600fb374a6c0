using LiveOR.Playbooks;

namespace LiveOR.Procedures.Profiles;

/// <summary>A profile, or what is wrong with its file.</summary>
public sealed record ProfileReading(JurisdictionProfile? Profile, IReadOnlyList<PlaybookProblem> Problems);
