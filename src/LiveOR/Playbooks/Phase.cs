namespace LiveOR.Playbooks;

/// <summary>A stretch of the operation. A frame phase belongs to every operation (announce, time-outs, closing).</summary>
public sealed record Phase(string Title, bool Frame, IReadOnlyList<StepTemplate> Steps);
