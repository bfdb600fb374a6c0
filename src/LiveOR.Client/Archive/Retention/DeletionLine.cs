namespace LiveOR.Client.Archive.Retention;

/// <summary>A deletion that somebody confirmed. Without a digest its report is still to come: a mirror, or the disk, takes longer.</summary>
public sealed record DeletionLine(
    Guid Procedure, string Slug, DateOnly DueOn, string ConfirmedBy, DateTimeOffset ConfirmedAt, DateTimeOffset? ProvedAt, bool Complete, string? Digest);
