namespace LiveOR.Client.Procedures;

/// <summary>What a withdrawal did, what it is still doing, and what it could not reach. True as of <see cref="AsOf"/>.</summary>
public sealed record WithdrawalReport
{
    public required Guid Procedure { get; init; }
    public required string Title { get; init; }
    public required bool Rehearsal { get; init; }
    public required DateTimeOffset WithdrawnAt { get; init; }
    public required string By { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Erased, of what was public when the permission went.</summary>
    public required int Updates { get; init; }
    public required int Amendments { get; init; }
    public required int Photos { get; init; }

    /// <summary>Drafts that were waiting and never became public.</summary>
    public required int DraftsDiscarded { get; init; }
    public required IReadOnlyList<WithdrawnMirror> Mirrors { get; init; }

    /// <summary>What LiveOR cannot call back, in sentences.</summary>
    public required IReadOnlyList<string> NotReached { get; init; }

    /// <summary>What stays on purpose, and what for.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>Every post at every mirror is deleted; nothing is being tried any more and nothing failed.</summary>
    public required bool Complete { get; init; }
}
