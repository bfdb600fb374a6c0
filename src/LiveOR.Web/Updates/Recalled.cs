using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Updates;

/// <summary>What asking to take an update back leads to.</summary>
public abstract record Recalled
{
    private Recalled() { }

    public sealed record Undone : Recalled;

    public sealed record Retracted : Recalled;

    public sealed record NotYours : Recalled;

    public sealed record NotAllowed(ProcedureStatus Status) : Recalled;

    public sealed record NoDraft : Recalled;
}

/// <summary>What asking to correct an update leads to.</summary>
public abstract record Amended
{
    private Amended() { }

    public sealed record Done : Amended;

    public sealed record Invalid(string Why) : Amended;

    public sealed record Found(IReadOnlyList<Finding> Findings) : Amended;

    public sealed record NotPublic : Amended;

    public sealed record NotAllowed(ProcedureStatus Status) : Amended;

    public sealed record NoDraft : Amended;
}
