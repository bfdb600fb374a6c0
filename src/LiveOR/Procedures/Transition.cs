namespace LiveOR.Procedures;

/// <summary>What a request to change a procedure's status leads to.</summary>
public abstract record Transition
{
    private Transition() { }

    public sealed record Changed(StatusChange Change) : Transition;

    /// <summary>Not from this status: the answer names the status and what can be done from it.</summary>
    public sealed record NotAllowed(ProcedureStatus Status, string Why) : Transition;

    /// <summary>Allowed from this status, once what is missing is there.</summary>
    public sealed record Missing(IReadOnlyList<string> What) : Transition;
}
