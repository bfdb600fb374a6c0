using LiveOR.Archive.Retention;

namespace LiveOR.Client.Archive.Retention;

/// <summary>An archive whose retention ends, or has ended.</summary>
public sealed record RetentionLine(
    Guid Id, string Slug, string Title, DateTimeOffset EndedAt, DateOnly DueOn, RetentionStage Stage, IReadOnlyList<string> Holds, DateOnly? KeepUntil,
    string? KeepReason);
