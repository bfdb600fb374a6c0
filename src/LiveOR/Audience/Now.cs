namespace LiveOR.Audience;

/// <summary>The step under way, for those who join late. <see cref="Index"/> counts the operation's own steps from 1.</summary>
public sealed record Now(string StepId, int Index, int Total, string Title);
