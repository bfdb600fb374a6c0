using LiveOR.Client.Procedures;

namespace LiveOR.Client.Archive.Retention;

/// <summary>What the deletion of an archive deleted, who confirmed it, what was found when it was looked for again, and what was kept and why.
/// It holds numbers, ids and digests, and no word of what was said.</summary>
public sealed record DeletionReport
{
    public required Guid Procedure { get; init; }

    /// <summary>Its address, which stays taken, so that a citation leads to a page that says it is gone.</summary>
    public required string Slug { get; init; }
    public required string Policy { get; init; }
    public required DateOnly DueOn { get; init; }
    public required string ConfirmedBy { get; init; }
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>The line of the audit record that says so, and its hash.</summary>
    public required long AuditLine { get; init; }
    public required string AuditHash { get; init; }
    public required IReadOnlyList<KindCount> Deleted { get; init; }
    public required IReadOnlyList<DeletedEntry> Entries { get; init; }
    public required DateTimeOffset LookedAt { get; init; }

    /// <summary>The same look again, afterwards.</summary>
    public required IReadOnlyList<KindCount> Remaining { get; init; }

    /// <summary>Deleted rows are overwritten on the disk, and the write-ahead log was cut.</summary>
    public required bool Overwritten { get; init; }

    /// <summary>The journal's chain of hashes, without the words, still holds.</summary>
    public required bool JournalHolds { get; init; }
    public required long JournalEntries { get; init; }
    public required string JournalHead { get; init; }
    public required IReadOnlyList<WithdrawnMirror> Mirrors { get; init; }
    public required IReadOnlyList<string> Kept { get; init; }
    public required IReadOnlyList<string> NotReached { get; init; }

    /// <summary>Nothing remained, here or at a mirror.</summary>
    public required bool Complete { get; init; }
}
