using LiveOR.Audience;
using LiveOR.Playbooks;

namespace LiveOR.Archive;

/// <summary>Finished procedures side by side: a row for each step that any of their playbooks has.</summary>
public sealed record Comparison(IReadOnlyList<ComparedStep> Steps, bool SamePlaybook)
{
    public static Comparison Of(IReadOnlyList<Feed> feeds)
    {
        var told = feeds.Select(feed => StepTimings.Of(feed).ToDictionary(step => step.StepId)).ToList();
        var steps = feeds.SelectMany(feed => feed.Playbook.NumberedSteps).DistinctBy(step => step.Id);
        return new Comparison(
            [
                .. steps.Select(step => new ComparedStep(
                    step.Id,
                    step.Label,
                    [.. feeds.Select((feed, at) => new ComparedCell(told[at].GetValueOrDefault(step.Id), Named(feed.Playbook, step.Id)))])),
            ],
            feeds.Select(feed => feed.Playbook.Id).Distinct().Count() <= 1);
    }

    private static StepTemplate? Named(Playbook playbook, string id) => playbook.NumberedSteps.FirstOrDefault(step => step.Id == id);
}

/// <summary>One step, with a cell for each procedure in their order.</summary>
public sealed record ComparedStep(string Id, string Label, IReadOnlyList<ComparedCell> Cells);

/// <summary>When a step was told; without a timing it was left out, and without a template its playbook does not have it.</summary>
public sealed record ComparedCell(StepTiming? Timing, StepTemplate? Template)
{
    public bool LeftOut => Timing is null && Template is not null;
}
