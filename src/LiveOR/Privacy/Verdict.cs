namespace LiveOR.Privacy;

/// <summary>Whether a text may go out. A warned text goes out once its author has acknowledged the findings.</summary>
public abstract record Verdict
{
    private Verdict(IReadOnlyList<Finding> findings) => Findings = findings;

    public IReadOnlyList<Finding> Findings { get; }

    public sealed record Cleared(ClearedText Text) : Verdict([]);

    public sealed record Warned(IReadOnlyList<Finding> Why) : Verdict(Why);

    public sealed record Held(IReadOnlyList<Finding> Why) : Verdict(Why);
}
