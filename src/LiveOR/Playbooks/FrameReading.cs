namespace LiveOR.Playbooks;

/// <summary>What reading a frame's file gave: a frame when there is no problem, otherwise every problem found.</summary>
public sealed record FrameReading(Frame? Frame, IReadOnlyList<PlaybookProblem> Problems);
