namespace LiveOR.Playbooks;

/// <summary>What reading one file gave: a playbook when there is no problem, otherwise every problem found.</summary>
public sealed record PlaybookReading(Playbook? Playbook, IReadOnlyList<PlaybookProblem> Problems);
