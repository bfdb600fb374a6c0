using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>The kinds of update in the words a narrator reads.</summary>
public static class UpdateTypeWords
{
    /// <summary>What can be said between two steps.</summary>
    public static IReadOnlyList<UpdateType> Quick { get; } =
    [
        UpdateType.Progress, UpdateType.Term, UpdateType.Equipment, UpdateType.Answer,
        UpdateType.Team, UpdateType.Warning, UpdateType.WrapUp,
    ];

    public static string LabelIn(this WaitingDraft draft, Playbook deck) =>
        draft.StepId is { } id ? DeckWalk.LabelOf(deck, id) : Of(draft.Type);

    public static string Of(UpdateType type) => type switch
    {
        UpdateType.Step => "Step",
        UpdateType.Term => "Explain a term",
        UpdateType.Equipment => "Equipment",
        UpdateType.Photo => "Photo",
        UpdateType.Answer => "Answer",
        UpdateType.Progress => "Progress",
        UpdateType.Team => "Team",
        UpdateType.Warning => "Content warning",
        UpdateType.WrapUp => "Wrap-up",
        _ => "Outcome",
    };
}
