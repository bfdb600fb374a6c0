namespace LiveOR.Privacy;

/// <summary>The guard's answer as the API gives it: cleared, warned or held, with every finding.</summary>
public sealed record Inspection(string Verdict, IReadOnlyList<Finding> Findings)
{
    public static Inspection Of(Verdict verdict) => new(
        verdict switch
        {
            Privacy.Verdict.Cleared => "cleared",
            Privacy.Verdict.Warned => "warned",
            _ => "held",
        },
        verdict.Findings);
}
