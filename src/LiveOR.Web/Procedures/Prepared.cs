using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Procedures;

/// <summary>What asking for a new procedure leads to.</summary>
public abstract record Prepared
{
    private Prepared() { }

    public sealed record Done(Procedure Procedure) : Prepared;

    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : Prepared;

    /// <summary><paramref name="What"/> is what the findings are in: the title, or the reason.</summary>
    public sealed record Revealing(string What, IReadOnlyList<Finding> Findings) : Prepared;

    /// <summary>The specialty asks for something else, and nobody said why it is set aside.</summary>
    public sealed record RuleStands(SpecialtyRule Rule) : Prepared;
}
