using LiveOR.Procedures;

namespace LiveOR.Archive.Retention;

/// <summary>What the rule has to know of a procedure.</summary>
public sealed record RetentionFacts(ProcedureStatus Status, bool Rehearsal, DateTimeOffset? ConcludedAt, ArchiveTerms Terms)
{
    public static RetentionFacts Of(Procedure procedure, Progress progress) =>
        new(progress.Status, procedure.Rehearsal, progress.ConcludedAt, procedure.Terms);
}
