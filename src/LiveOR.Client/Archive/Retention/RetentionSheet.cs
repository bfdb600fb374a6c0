using LiveOR.Archive.Retention;
using LiveOR.Client.Accounts;

namespace LiveOR.Client.Archive.Retention;

/// <summary>The retention policy, what it makes due, what holds it, and what was deleted.</summary>
public sealed record RetentionSheet
{
    public required DateOnly Today { get; init; }

    /// <summary>Null: archives stay until they are withdrawn.</summary>
    public required int? ArchiveYears { get; init; }
    public required IReadOnlyList<RetentionRule> Rules { get; init; }
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>What is due, held or announced, the earliest first.</summary>
    public required IReadOnlyList<RetentionLine> Archives { get; init; }

    /// <summary>How many more come later.</summary>
    public required int Later { get; init; }

    /// <summary>What never became public and goes by itself.</summary>
    public required IReadOnlyList<SweepLine> Sweeps { get; init; }

    /// <summary>The latest lines of the audit record about it.</summary>
    public required IReadOnlyList<AuditLine> Swept { get; init; }
    public required IReadOnlyList<DeletionLine> Deletions { get; init; }
}
