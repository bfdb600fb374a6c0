namespace LiveOR.Playbooks;

/// <summary>What surrounds every operation: phases before it, halfway through it and after it, and the branches that may
/// open anywhere. Read from one file in <c>templates/frames</c>.</summary>
public sealed record Frame
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<Phase> Before { get; init; } = [];
    public IReadOnlyList<Phase> Halfway { get; init; } = [];
    public IReadOnlyList<Phase> After { get; init; } = [];
    public IReadOnlyList<Branch> Branches { get; init; } = [];
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];

    public IEnumerable<StepTemplate> Steps => Before.Concat(Halfway).Concat(After).SelectMany(phase => phase.Steps);

    /// <summary>The playbook inside this frame. Its own incision, branches and glossary terms win over the frame's.</summary>
    public Playbook Around(Playbook playbook)
    {
        var ownIncision = playbook.Steps.Any(step => step.Incision);
        var half = HalfwayPoint(playbook.Phases);
        return playbook with
        {
            Phases =
            [
                .. Said(Before, ownIncision),
                .. playbook.Phases.Take(half ?? playbook.Phases.Count),
                .. half is null ? [] : Said(Halfway, ownIncision),
                .. playbook.Phases.Skip(half ?? playbook.Phases.Count),
                .. Said(After, ownIncision),
            ],
            Branches = [.. playbook.Branches, .. Branches.Where(branch => playbook.FindBranch(branch.Id) is null)],
            Glossary = [.. playbook.Glossary, .. Glossary.Where(term => !playbook.Glossary.Any(own => Same(own, term)))],
        };
    }

    private static IEnumerable<Phase> Said(IReadOnlyList<Phase> phases, bool ownIncision) => phases
        .Select(phase => phase with { Steps = [.. phase.Steps.Where(step => !(ownIncision && step.Incision))] })
        .Where(phase => phase.Steps.Count > 0);

    // The boundary between two phases that is nearest to half of the steps.
    private static int? HalfwayPoint(IReadOnlyList<Phase> phases)
    {
        var total = phases.Sum(phase => phase.Steps.Count);
        return Enumerable.Range(1, Math.Max(0, phases.Count - 1))
            .Select(boundary => (int?)boundary)
            .MinBy(boundary => Math.Abs(total - (2 * phases.Take(boundary!.Value).Sum(phase => phase.Steps.Count))));
    }

    private static bool Same(GlossaryTerm own, GlossaryTerm other) =>
        string.Equals(own.Term, other.Term, StringComparison.OrdinalIgnoreCase);
}
