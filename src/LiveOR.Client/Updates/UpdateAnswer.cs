using LiveOR.Updates;

namespace LiveOR.Client.Updates;

public sealed record UpdateAnswer(DraftState State, DateTimeOffset? ReleaseAt);
