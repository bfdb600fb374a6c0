namespace LiveOR.Procedures;

/// <summary>One operation as it was prepared. What then happens to it stands in its journal; see <see cref="Progress"/>.</summary>
public sealed record Procedure
{
    public required ProcedureId Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string PlaybookId { get; init; }

    /// <summary>The playbook's snapshot as it was when the procedure was prepared, so that later editions change nothing here.</summary>
    public required string PlaybookSource { get; init; }
    public required Access Access { get; init; }
    public required ReleaseMode Release { get; init; }

    /// <summary>Seconds between acceptance and release; the undo window when releasing live.</summary>
    public required int DelaySeconds { get; init; }
    public required IReadOnlyList<string> Mirrors { get; init; }
    public required bool Rehearsal { get; init; }
    public Consent? Consent { get; init; }

    /// <summary>Null only in procedures prepared before safeguards were kept.</summary>
    public Safeguards? Safeguards { get; init; }

    /// <summary>Four letters that set this procedure's posts apart from another's with the same words.</summary>
    public required string ShortCode { get; init; }

    /// <summary>Named in the first post of a thread, without their sign.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Every link goes to the mirrors, not only the first of a thread. Somebody asked for it: links cost.</summary>
    public bool ManyLinks { get; init; }

    /// <summary>Set when it is published, and changed by a reviewer.</summary>
    public ArchiveTerms Terms { get; init; } = ArchiveTerms.Open;
    public required string CreatedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
