using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures.Review;

/// <summary>What letting a finding stand leads to.</summary>
internal abstract record VerdictOutcome
{
    private VerdictOutcome() { }

    public sealed record Done : VerdictOutcome;

    public sealed record Settled(string How) : VerdictOutcome;

    public sealed record NotAllowed(ProcedureStatus Status) : VerdictOutcome;

    public sealed record NotYours(string Why) : VerdictOutcome;

    public sealed record Invalid(string Field, string Why) : VerdictOutcome;

    public sealed record Revealing(IReadOnlyList<Finding> Findings) : VerdictOutcome;
}
