using LiveOR.Procedures;

namespace LiveOR.Mirrors;

/// <summary>The reply chain of one procedure at one mirror, as far as the staff steer it.</summary>
public sealed record MirrorThread
{
    public required ProcedureId ProcedureId { get; init; }
    public required string Mirror { get; init; }

    /// <summary>Somebody paused it: nothing is posted until it is resumed. What is called back is deleted all the same.</summary>
    public DateTimeOffset? PausedAt { get; init; }
    public string? PausedBy { get; init; }
}
