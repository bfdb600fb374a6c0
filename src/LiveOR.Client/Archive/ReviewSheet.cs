using LiveOR.Procedures;

namespace LiveOR.Client.Archive;

/// <summary>Everything a reviewer reads before a procedure is published, and after.</summary>
public sealed record ReviewSheet
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required ProcedureStatus Status { get; init; }
    public required bool Stopped { get; init; }
    public required Access Access { get; init; }
    public required DateTimeOffset? ConcludedAt { get; init; }
    public required Consent? Consent { get; init; }

    /// <summary>The last day on which the permission holds.</summary>
    public required DateOnly? ConsentUntil { get; init; }
    public required bool ConsentEnded { get; init; }
    public required ArchiveTerms Terms { get; init; }

    /// <summary>The public has to wait still.</summary>
    public required bool Embargoed { get; init; }

    /// <summary>What was read here; sent back with a decision, so that nobody decides about something else.</summary>
    public required string Version { get; init; }

    /// <summary>What keeps it from being published, and what would besides if it were de-identified.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
    public required IReadOnlyList<string> MissingDeidentified { get; init; }
    public required IReadOnlyList<ReviewEntry> Entries { get; init; }

    /// <summary>How many things the legal hold keeps sealed.</summary>
    public int Sealed { get; init; }

    /// <summary>The server's day in UTC.</summary>
    public required DateOnly Today { get; init; }
}
