using LiveOR.Playbooks;

namespace LiveOR.Client.Playbooks;

/// <summary>How a text reads as a playbook; null while it has mistakes.</summary>
public sealed record PlaybookCheck(Playbook? Playbook, IReadOnlyList<TextProblem> Problems);
