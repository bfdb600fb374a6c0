using LiveOR.Procedures;

namespace LiveOR.Archive.Copies;

/// <summary>A procedure and its journal as they stand in an export: all that another LiveOR needs to show the same archive.</summary>
public sealed record JournalCopy
{
    public const string FileName = "journal.json";
    public const string Form = "liveor-export";
    public const int CurrentVersion = 1;

    public required string Format { get; init; }
    public required int Version { get; init; }

    /// <summary>Whether it is for readers: without the names of staff, and what only the hospital needs.</summary>
    public required bool ForReaders { get; init; }
    public required CopiedProcedure Procedure { get; init; }

    /// <summary>The hospital's own copy only.</summary>
    public IReadOnlyList<CopiedFollowUp>? FollowUps { get; init; }
    public required IReadOnlyList<CopiedEntry> Entries { get; init; }
    public required IReadOnlyList<CopiedPhoto> Photos { get; init; }

    /// <summary>Whether another LiveOR can take it in: the times that its hashes are made of are all there.</summary>
    public bool IsWhole() => Procedure.Id is not null && Entries.All(each => each.At is not null && each.HappenedAt is not null);
}

/// <summary>One entry of the chain. A payload that was erased is null, and so is its salt; a payload without its salt is what
/// readers see of it, and its digest is proven at the hospital only.</summary>
public sealed record CopiedEntry
{
    public required long Number { get; init; }
    public required JournalKind Kind { get; init; }
    public DateTimeOffset? At { get; init; }
    public DateTimeOffset? HappenedAt { get; init; }
    public int? Elapsed { get; init; }
    public string? Payload { get; init; }
    public string? Salt { get; init; }
    public required string PayloadDigest { get; init; }
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }
}
