using LiveOR.Procedures;

namespace LiveOR.Archive.Copies;

/// <summary>How a procedure was prepared, as far as a copy may say it.</summary>
public sealed record CopiedProcedure
{
    public Guid? Id { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string PlaybookId { get; init; }
    public required Access Access { get; init; }
    public required ReleaseMode Release { get; init; }
    public required int DelaySeconds { get; init; }
    public required bool Rehearsal { get; init; }
    public required string ShortCode { get; init; }
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Names and hosts that stand in the words, and may.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The first day on which the public may read it, elsewhere too.</summary>
    public DateOnly? EmbargoUntil { get; init; }

    /// <summary>The hospital's own copy only, from here on.</summary>
    public IReadOnlyList<string>? Mirrors { get; init; }
    public bool? ManyLinks { get; init; }
    public Consent? Consent { get; init; }
    public Safeguards? Safeguards { get; init; }
    public string? CreatedBy { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public bool? Deidentified { get; init; }
    public string? LegalHold { get; init; }
}
