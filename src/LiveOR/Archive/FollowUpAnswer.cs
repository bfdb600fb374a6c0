using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>What became of one follow-up: posted as entry <see cref="Number"/>, or not to be posted, for a <see cref="Reason"/>.</summary>
public sealed record FollowUpAnswer
{
    public required ProcedureId ProcedureId { get; init; }
    public required string Task { get; init; }
    public long? Number { get; init; }

    /// <summary>The grade as it was posted.</summary>
    public string? Grade { get; init; }

    /// <summary>It names nobody: it went through the guard.</summary>
    public string? Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
}
