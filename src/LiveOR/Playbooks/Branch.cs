namespace LiveOR.Playbooks;

/// <summary>What may happen instead of the next step. <see cref="Text"/> is the neutral sentence that may be said live;
/// null means nothing is said.</summary>
public sealed record Branch(string Id, string Label, string? Text, bool Hold, bool Stop, string? Note);
