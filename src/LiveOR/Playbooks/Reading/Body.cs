namespace LiveOR.Playbooks.Reading;

/// <summary>What stands below the front matter.</summary>
internal sealed record Body(IReadOnlyList<BodyPhase> Phases, IReadOnlyList<Placed<Branch>> Branches)
{
    public IEnumerable<Placed<StepTemplate>> Steps => Phases.SelectMany(phase => phase.Steps);
}
