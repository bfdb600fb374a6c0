namespace LiveOR.Procedures;

/// <summary>One numbered, chained entry of a procedure's journal. <see cref="Payload"/> and <see cref="Salt"/> can be erased:
/// the words go, the proof stays. <see cref="Elapsed"/> is whole seconds since incision, null before.</summary>
public sealed record JournalEntry
{
    public required ProcedureId ProcedureId { get; init; }
    public required long Number { get; init; }
    public required JournalKind Kind { get; init; }

    /// <summary>When it was released.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it happened in the room; T+ counts from there.</summary>
    public required DateTimeOffset HappenedAt { get; init; }
    public int? Elapsed { get; init; }
    public byte[]? Payload { get; init; }
    public byte[]? Salt { get; init; }
    public required string PayloadDigest { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }
}
