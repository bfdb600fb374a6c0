namespace LiveOR.Client.Archive;

/// <summary>The follow-ups of a procedure.</summary>
public sealed record FollowUpSheet(
    Guid Id, string Title, string Slug, bool Stopped, DateTimeOffset? ConcludedAt, DateOnly? ConsentUntil, IReadOnlyList<string> ConsentGaps,
    IReadOnlyList<string> Mirrors, bool Embargoed, bool Complete, IReadOnlyList<FollowUpLine> FollowUps);
