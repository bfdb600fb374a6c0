namespace LiveOR.Playbooks.Reading;

internal static class BranchReferences
{
    public static void Check(Body body, IReadOnlySet<string> known, Mistakes mistakes)
    {
        foreach (var (step, id) in body.Steps.SelectMany(step => step.Value.Branches.Select(id => (step, id))))
        {
            if (!known.Contains(id))
            {
                mistakes.Add(
                    step.Line,
                    $"The step refers to the branch “{id}”, which is not there.",
                    "Describe it under “## Branches”, or take it out of the note.");
            }
        }
    }
}
