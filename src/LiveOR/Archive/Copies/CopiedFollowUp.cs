using LiveOR.Procedures;

namespace LiveOR.Archive.Copies;

/// <summary>What became of a follow-up, as it stands in the hospital's own copy. Readers see the outcome that was posted, in the journal.</summary>
public sealed record CopiedFollowUp
{
    public required string Task { get; init; }
    public long? Number { get; init; }
    public string? Grade { get; init; }
    public string? Reason { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    public static CopiedFollowUp Of(FollowUpAnswer answer) => new()
    {
        Task = answer.Task,
        Number = answer.Number,
        Grade = answer.Grade,
        Reason = answer.Reason,
        By = answer.By,
        At = answer.At,
    };

    public FollowUpAnswer In(ProcedureId procedure) => new()
    {
        ProcedureId = procedure,
        Task = Task,
        Number = Number,
        Grade = Grade,
        Reason = Reason,
        By = By,
        At = At,
    };
}
