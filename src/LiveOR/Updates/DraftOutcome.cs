using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Updates;

/// <summary>What became of a draft that a second person dealt with before it left.</summary>
public abstract record DraftOutcome
{
    private DraftOutcome() { }

    /// <summary>How it stands now, what the guard still finds, and which false alarms are new.</summary>
    public sealed record Done(
        BufferedDraft Draft, IReadOnlyList<Finding> Left, IReadOnlyList<Dismissal> Dismissed) : DraftOutcome;

    public sealed record NotYours(string Why) : DraftOutcome;

    /// <summary>Not in this state: it was faster, or it was dropped.</summary>
    public sealed record Conflict(DraftState State, string Why) : DraftOutcome;

    public sealed record NotAllowed(ProcedureStatus Status) : DraftOutcome;

    public sealed record Invalid(string Field, string Why) : DraftOutcome;

    /// <summary>The reason itself may identify someone.</summary>
    public sealed record Revealing(IReadOnlyList<Finding> Findings) : DraftOutcome;

    public sealed record NoDraft : DraftOutcome;
}
