using LiveOR.Playbooks;

namespace LiveOR.Client.Playbooks;

/// <summary>Whose turn it is in a deck.</summary>
public static class DeckWalk
{
    /// <summary>The step in turn while it is unsaid, then the next unsaid one after it. Without a turn yet,
    /// the one after the last step said. What the script leaves out is passed over. Null at the end of the deck.</summary>
    public static StepTemplate? Next(Playbook deck, string? turn, Func<string, bool> isSaid, Func<string, bool>? isLeftOut = null)
    {
        var steps = deck.Steps.ToList();
        var at = turn is null ? steps.FindLastIndex(step => isSaid(step.Id)) : steps.FindIndex(step => step.Id == turn);
        return at >= 0 && !isSaid(steps[at].Id)
            ? steps[at]
            : steps.Skip(at + 1).FirstOrDefault(step => !isSaid(step.Id) && isLeftOut?.Invoke(step.Id) is not true);
    }

    /// <summary>The step so many places on; the first and the last stop the walk.</summary>
    public static StepTemplate? Turn(Playbook deck, string? from, int by)
    {
        var steps = deck.Steps.ToList();
        var at = steps.FindIndex(step => step.Id == from);
        return steps.Count == 0 ? null : steps[Math.Clamp(at + by, 0, steps.Count - 1)];
    }

    public static string LabelOf(Playbook deck, string id) =>
        deck.FindStep(id)?.Label ?? deck.FindBranch(id)?.Label ?? id;
}
