using LiveOR.Privacy;

namespace LiveOR.Client.Procedures;

/// <summary>What the guard found in the words of one step of a script.</summary>
public sealed record StepFindings(string StepId, IReadOnlyList<Finding> Findings);
