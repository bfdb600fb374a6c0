namespace LiveOR.Playbooks.Reading;

/// <summary>Reads phases, steps and branches, and what can be checked without knowing the frame.</summary>
internal sealed class BodyReader(Mistakes mistakes)
{
    private const int Most = 50;

    public Body Read(IEnumerable<Line> lines)
    {
        var sections = new OutlineReader(mistakes).Read(lines);
        var phases = sections.Where(section => !section.IsBranches).Select(ReadPhase).ToList();
        var branches = sections.Where(section => section.IsBranches).SelectMany(section => section.Entries)
            .Select(new BranchReader(mistakes).Read).ToList();
        CheckPhases(phases);
        var body = new Body(phases, branches);
        CheckIds(body.Steps.Select(step => new Placed<string>(step.Line, step.Value.Id)), "step");
        CheckIds(branches.Select(branch => new Placed<string>(branch.Line, branch.Value.Id)), "branch");
        return body;
    }

    private BodyPhase ReadPhase(Section section) =>
        new(section.Line, section.Title, [.. section.Entries.Select(new StepReader(mistakes).Read)]);

    private void CheckPhases(List<BodyPhase> phases)
    {
        foreach (var phase in phases.Skip(Most).Take(1))
        {
            mistakes.Add(phase.Line, $"The file has more than {Most} phases.", "Put steps that belong together into one phase.");
        }

        foreach (var phase in phases.Where(phase => phase.Steps.Count == 0 && !phase.IsMark))
        {
            mistakes.Add(
                phase.Line,
                $"The phase {Mistakes.Quote(phase.Title)} has no steps.",
                "Put steps under it, or delete the heading.");
        }

        foreach (var phase in phases.Where(phase => phase.Title.Length > 60))
        {
            mistakes.Add(
                phase.Line,
                "The phase's title is longer than 60 characters.",
                "Two or three words are enough.");
        }
    }

    private void CheckIds(IEnumerable<Placed<string>> ids, string kind)
    {
        var repeated = ids.Where(id => id.Value.Length > 0).GroupBy(id => id.Value)
            .SelectMany(group => group.Skip(1).Select(again => (group.First(), again)));
        foreach (var (first, again) in repeated)
        {
            mistakes.Add(
                again.Line,
                $"The {kind} id “{again.Value}” is taken by line {first.Line}.",
                "Give it an id of its own.");
        }
    }
}
