using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Updates;

/// <summary>What became of a draft that was handed in.</summary>
public abstract record Acceptance
{
    private Acceptance() { }

    /// <summary>New, and to be stored as it is: buffered, or held for a moderator.</summary>
    public sealed record Accepted(BufferedDraft Draft) : Acceptance;

    /// <summary>The same draft again: nothing changes, and one that was undone stays undone.</summary>
    public sealed record Repeated(BufferedDraft Draft) : Acceptance;

    /// <summary>Another body under an id that is taken.</summary>
    public sealed record Taken : Acceptance;

    /// <summary>Its step was said before, and who handed it in did not know. <paramref name="SameWords"/>: nothing would be lost
    /// without it.</summary>
    public sealed record SaidAlready(string By, bool SameWords) : Acceptance;

    public sealed record NotAllowed(ProcedureStatus Status) : Acceptance;

    /// <summary>Something about it cannot be: field names and what to do.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : Acceptance;

    public sealed record Held(IReadOnlyList<Finding> Findings) : Acceptance;

    public sealed record Warned(IReadOnlyList<Finding> Findings) : Acceptance;
}
