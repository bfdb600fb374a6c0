using LiveOR.Archive;
using LiveOR.Client.Accounts;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Photos;
using LiveOR.Updates;

namespace LiveOR.Client.Archive;

/// <summary>One entry as it was said, beside what corrected it, and what became of it. The title is number 0. What was taken back
/// has no words.</summary>
public sealed record ReviewEntry
{
    public required long Number { get; init; }
    public Guid? DraftId { get; init; }
    public required string Label { get; init; }
    public UpdateType? Type { get; init; }
    public int? Elapsed { get; init; }
    public DateTimeOffset? At { get; init; }
    public string? Author { get; init; }
    public string? SaidBy { get; init; }
    public required string Text { get; init; }
    public bool Retracted { get; init; }
    public string? RetractedBy { get; init; }

    /// <summary>Pages show that it is withheld.</summary>
    public bool Withheld { get; init; }
    public IReadOnlyList<ReviewCorrection> Corrections { get; init; } = [];
    public IReadOnlyList<ReviewFinding> Findings { get; init; } = [];
    public IReadOnlyList<PhotoView> Photos { get; init; } = [];
    public IReadOnlyList<DeliveryView> Deliveries { get; init; } = [];

    /// <summary>Who wrote, held, let go, dismissed, released and approved, as the audit record has it.</summary>
    public IReadOnlyList<AuditLine> History { get; init; } = [];
}
