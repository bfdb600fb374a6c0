namespace LiveOR.Playbooks.Reading;

/// <summary>What must hold for a frame: it says where the operation goes, and has one incision for those that bring none.</summary>
internal sealed class FrameChecks(Mistakes mistakes)
{
    public void Check(Body body)
    {
        CheckMarks([.. body.Phases.Where(phase => phase.IsMark)]);
        CheckIncision([.. body.Steps.Where(step => step.Value.Incision)]);
        BranchReferences.Check(body, body.Branches.Select(branch => branch.Value.Id).ToHashSet(), mistakes);
    }

    private void CheckMarks(List<BodyPhase> marks)
    {
        var titles = marks.Select(mark => mark.Title).ToList();
        if (!titles.SequenceEqual([FrameAssembly.Whole])
            && !titles.SequenceEqual([FrameAssembly.FirstHalf, FrameAssembly.SecondHalf]))
        {
            mistakes.Add(
                marks.FirstOrDefault()?.Line ?? 1,
                "The frame does not say where the operation goes.",
                $"Write “## {FrameAssembly.Whole}” once, or “## {FrameAssembly.FirstHalf}” and “## {FrameAssembly.SecondHalf}”.");
        }

        foreach (var step in marks.SelectMany(mark => mark.Steps))
        {
            mistakes.Add(
                step.Line,
                "A step of the frame stands inside the operation.",
                "Move it under a phase of the frame.");
        }
    }

    private void CheckIncision(List<Placed<StepTemplate>> incisions)
    {
        if (incisions.Count != 1)
        {
            mistakes.Add(
                incisions.Skip(1).FirstOrDefault()?.Line ?? 1,
                $"The frame has {incisions.Count} incisions.",
                "Flag exactly one step as the incision.");
        }
    }
}
