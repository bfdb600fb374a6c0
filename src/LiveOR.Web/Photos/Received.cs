using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Photos;

/// <summary>What becomes of an upload.</summary>
internal abstract record Received
{
    private Received() { }

    /// <summary>It is kept; or it was, the first time it came.</summary>
    public sealed record Kept(Photo Photo) : Received;

    public sealed record WrongKind(string Why) : Received;

    public sealed record Invalid(string Field, string Why) : Received;

    public sealed record Held(IReadOnlyList<Finding> Findings) : Received;

    public sealed record Warned(IReadOnlyList<Finding> Findings) : Received;

    /// <summary>What is written in the picture names someone.</summary>
    public sealed record Writing(IReadOnlyList<Finding> Findings) : Received;

    public sealed record NotCovered : Received;

    public sealed record NotAllowed(ProcedureStatus Status) : Received;

    public sealed record Conflict(string Why) : Received;

    public sealed record TooMany : Received;

    public sealed record NoProcedure : Received;
}
