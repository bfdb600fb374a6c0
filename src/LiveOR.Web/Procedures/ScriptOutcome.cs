using LiveOR.Client.Procedures;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures;

/// <summary>What became of a script that was handed in, or of its signature.</summary>
public abstract record ScriptOutcome
{
    private ScriptOutcome() { }

    public sealed record Done(ScriptSheet Sheet) : ScriptOutcome;

    public sealed record NotAllowed(ProcedureStatus Status) : ScriptOutcome;

    /// <summary>Somebody else saved in the meantime: it is another version now.</summary>
    public sealed record Outrun(ScriptSheet Now) : ScriptOutcome;

    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : ScriptOutcome;

    /// <summary>The guard found something. <paramref name="Held"/>: no acknowledgement helps.</summary>
    public sealed record Found(IReadOnlyList<StepFindings> Steps, bool Held) : ScriptOutcome;
}
