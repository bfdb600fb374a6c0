using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Updates;

/// <summary>What answering a follow-up leads to.</summary>
internal abstract record FollowUpOutcome
{
    private FollowUpOutcome() { }

    public sealed record Done : FollowUpOutcome;

    public sealed record NoTask : FollowUpOutcome;

    public sealed record NotAllowed(ProcedureStatus Status, string Why) : FollowUpOutcome;

    public sealed record Conflict(string Why) : FollowUpOutcome;

    public sealed record Missing(IReadOnlyList<string> What) : FollowUpOutcome;

    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : FollowUpOutcome;

    public sealed record Found(IReadOnlyList<Finding> Findings, bool Held) : FollowUpOutcome;
}
