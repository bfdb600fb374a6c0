using LiveOR.Procedures;

namespace LiveOR.Client.Procedures;

/// <summary>What is asked for when a procedure is prepared. What is left out takes the default of its kind.</summary>
public sealed record NewProcedure
{
    public string? Playbook { get; init; }
    public string? Title { get; init; }
    public Access? Access { get; init; }
    public ReleaseMode? Release { get; init; }
    public int? DelaySeconds { get; init; }
    public IReadOnlyList<string>? Mirrors { get; init; }
    public bool? Rehearsal { get; init; }
    public Consent? Consent { get; init; }
}
