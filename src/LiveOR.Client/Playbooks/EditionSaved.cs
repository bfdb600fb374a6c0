using LiveOR.Playbooks;

namespace LiveOR.Client.Playbooks;

/// <summary>What was saved, as it now stands: a review of other words has been taken out, and the warnings say so.</summary>
public sealed record EditionSaved(EditionCard Edition, string Markdown, IReadOnlyList<TextProblem> Problems);
