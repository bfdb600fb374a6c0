using LiveOR.Procedures;

namespace LiveOR.Archive.Retention;

/// <summary>When an archive is due, and what holds it on a day. The decision is a person's; this says only whether they may take it.</summary>
public sealed record RetentionStanding(DateOnly DueOn, RetentionStage Stage, IReadOnlyList<string> Holds)
{
    /// <summary>Null for what is never due: rehearsals, what is not over, what is withdrawn, and everything while archives stay for good.</summary>
    public static RetentionStanding? Of(RetentionPolicy policy, RetentionFacts facts, DateOnly today) => facts switch
    {
        { Rehearsal: true } or { ConcludedAt: null } or { Status: ProcedureStatus.Withdrawn } => null,
        { ConcludedAt: { } ended } when policy.DueOn(ended) is { } day => Of(policy, Later(day, facts.Terms.KeepUntil), HoldsOn(facts, today), today),
        _ => null,
    };

    private static RetentionStanding Of(RetentionPolicy policy, DateOnly due, IReadOnlyList<string> holds, DateOnly today) => new(
        due,
        (due <= today, holds.Count) switch
        {
            (true, 0) => RetentionStage.Due,
            (true, _) => RetentionStage.Held,
            _ when due <= today.AddDays(policy.NoticeDays) => RetentionStage.Announced,
            _ => RetentionStage.Later,
        },
        holds);

    private static DateOnly Later(DateOnly day, DateOnly? kept) => kept > day ? kept.Value : day;

    private static IReadOnlyList<string> HoldsOn(RetentionFacts facts, DateOnly today) =>
    [
        .. facts.Terms.LegalHold is { } why ? [$"A legal hold is on: {why}"] : Array.Empty<string>(),
        .. facts.Status switch
        {
            ProcedureStatus.Archived => Array.Empty<string>(),
            ProcedureStatus.Concluded => ["It was never published: a reviewer publishes it, or it is withdrawn."],
            _ => ["Its narration is not over."],
        },
        .. facts.Terms.IsEmbargoedOn(today) ? [$"It is closed to the public until {facts.Terms.EmbargoUntil:yyyy-MM-dd}; nobody has read it yet."] : Array.Empty<string>(),
    ];
}
