using LiveOR.Audience;

namespace LiveOR.Client.Updates;

/// <summary>A public entry beside the draft it came from and who said it, so that the narrator's list can follow one
/// through.</summary>
public sealed record TimelineEntry(Guid? DraftId, bool Retracted, Entry Entry, string? Author = null);
