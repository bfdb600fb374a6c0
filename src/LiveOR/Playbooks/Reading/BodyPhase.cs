namespace LiveOR.Playbooks.Reading;

/// <summary>A phase as it was read, with the lines of its steps.</summary>
internal sealed record BodyPhase(int Line, string Title, IReadOnlyList<Placed<StepTemplate>> Steps)
{
    /// <summary>In a frame: the place of the operation itself.</summary>
    public bool IsMark => Title.StartsWith("{{", StringComparison.Ordinal);

    public Phase ToPhase(bool frame) => new(Title, frame, [.. Steps.Select(step => step.Value)]);
}
