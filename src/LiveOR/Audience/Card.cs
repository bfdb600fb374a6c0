using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Audience;

/// <summary>Everything the one component that draws an entry needs to know. <see cref="Body"/> is safe HTML.</summary>
public sealed record Card
{
    public required long Number { get; init; }
    public required JournalKind Kind { get; init; }
    public UpdateType? Type { get; init; }
    public ProcedureStatus? Status { get; init; }
    public bool Stopped { get; init; }
    public string? StepId { get; init; }
    public string? StepLabel { get; init; }

    /// <summary>“Step 6 of 17”; null for the frame around the operation.</summary>
    public int? StepIndex { get; init; }
    public int? StepTotal { get; init; }
    public long? Target { get; init; }
    public int? Elapsed { get; init; }
    public required DateTimeOffset At { get; init; }
    public bool Key { get; init; }
    public bool Graphic { get; init; }
    public bool Retracted { get; init; }

    /// <summary>Its words wait until somebody has checked them again; <see cref="Body"/> says so.</summary>
    public bool Withheld { get; init; }

    /// <summary>The number of the amendment that corrects it.</summary>
    public long? CorrectedBy { get; init; }
    public string? SaidBy { get; init; }

    /// <summary>The grade of complications that an outcome tells.</summary>
    public string? ClavienDindo { get; init; }

    /// <summary>The follow-up that an outcome answers.</summary>
    public string? FollowUp { get; init; }
    public required string Body { get; init; }

    /// <summary>The same words without markup.</summary>
    public required string Plain { get; init; }
    public IReadOnlyList<Picture> Photos { get; init; } = [];
    public string? Teach { get; init; }
    public string? Ask { get; init; }
}
