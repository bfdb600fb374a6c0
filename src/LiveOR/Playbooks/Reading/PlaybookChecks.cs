namespace LiveOR.Playbooks.Reading;

/// <summary>What must hold for a playbook as a whole, inside its frame.</summary>
internal sealed class PlaybookChecks(Mistakes mistakes)
{
    public void Check(Body body, Frame? frame, bool lacksFrame)
    {
        CheckPhases(body);
        CheckIds(body, frame);
        if (!lacksFrame)
        {
            CheckIncision(body, frame);
            CheckBranches(body, frame);
        }
    }

    private void CheckPhases(Body body)
    {
        foreach (var phase in body.Phases.Where(phase => phase.Title.Contains('{', StringComparison.Ordinal)))
        {
            mistakes.Add(
                phase.Line,
                "A phase's title has no blanks.",
                "Only a frame marks the operation's place with {{operation}}.");
        }

        if (body.Phases.Count == 0)
        {
            mistakes.Add(
                1,
                "The playbook has no phases.",
                "Write “## Getting in”, and under it “### First look {#first-look}” with two or three sentences.");
        }
    }

    private void CheckIds(Body body, Frame? frame)
    {
        var taken = frame?.Steps.Select(step => step.Id).ToHashSet() ?? [];
        foreach (var step in body.Steps.Where(step => taken.Contains(step.Value.Id)))
        {
            mistakes.Add(
                step.Line,
                $"The step id “{step.Value.Id}” is taken by the frame.",
                "Give it an id of its own.");
        }
    }

    private void CheckIncision(Body body, Frame? frame)
    {
        var incisions = body.Steps.Where(step => step.Value.Incision).ToList();
        foreach (var second in incisions.Skip(1))
        {
            mistakes.Add(
                second.Line,
                $"A second incision; line {incisions[0].Line} has the first.",
                "Flag only the step that starts the clock.");
        }

        if (incisions.Count == 0 && frame?.Steps.Any(step => step.Incision) is not true && body.Phases.Count > 0)
        {
            mistakes.Add(
                body.Phases[0].Line,
                "No step is flagged as the incision.",
                "Add “incision” to the flags of the step that starts the clock.");
        }
    }

    private void CheckBranches(Body body, Frame? frame)
    {
        var known = body.Branches.Select(branch => branch.Value).Concat(frame?.Branches ?? [])
            .Select(branch => branch.Id).ToHashSet();
        BranchReferences.Check(body, known, mistakes);
    }
}
