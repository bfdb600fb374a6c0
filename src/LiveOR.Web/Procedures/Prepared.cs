using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures;

/// <summary>What asking for a new procedure leads to.</summary>
public abstract record Prepared
{
    private Prepared() { }

    public sealed record Done(Procedure Procedure) : Prepared;

    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : Prepared;

    public sealed record Revealing(IReadOnlyList<Finding> Findings) : Prepared;
}
