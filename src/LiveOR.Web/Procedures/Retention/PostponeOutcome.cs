using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>What putting a deletion off leads to.</summary>
internal abstract record PostponeOutcome
{
    private PostponeOutcome() { }

    public sealed record Done : PostponeOutcome;

    public sealed record NotAllowed(ProcedureStatus Status, string Why) : PostponeOutcome;

    public sealed record Invalid(string Field, string Why) : PostponeOutcome;

    public sealed record Revealing(IReadOnlyList<Finding> Findings) : PostponeOutcome;
}
