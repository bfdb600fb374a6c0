using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Archive.Quizzes;

/// <summary>The steps of the operation that were told and not taken back, in an order that the thread and the playbook agree on: one
/// told late asks nobody anything.</summary>
internal static class ToldSteps
{
    public static IReadOnlyList<StepTemplate> Of(Feed feed)
    {
        var told = new List<(int Index, StepTemplate Step)>();
        foreach (var card in feed.Cards.Where(card => card is { Kind: JournalKind.Update, StepIndex: not null, Retracted: false, Withheld: false }))
        {
            if (feed.Playbook.FindStep(card.StepId!) is { } step && (told.Count == 0 || card.StepIndex > told[^1].Index))
            {
                told.Add((card.StepIndex!.Value, step));
            }
        }

        return [.. told.Select(each => each.Step).DistinctBy(step => step.Label)];
    }
}
