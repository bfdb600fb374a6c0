using LiveOR.Privacy;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>How a draft stands after a moderator dealt with it, and what the guard still finds in it.</summary>
public sealed record ModerationAnswer(DraftState State, DateTimeOffset? ReleaseAt, IReadOnlyList<Finding> Findings);
