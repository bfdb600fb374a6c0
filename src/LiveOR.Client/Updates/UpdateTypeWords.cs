using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>The kinds of update in the words a narrator reads.</summary>
public static class UpdateTypeWords
{
    /// <summary>What is said most between two steps.</summary>
    public static IReadOnlyList<UpdateType> Quick { get; } = [UpdateType.Photo, UpdateType.Answer, UpdateType.Progress];

    public static IReadOnlyList<UpdateType> Others { get; } =
        [UpdateType.Term, UpdateType.Equipment, UpdateType.Team, UpdateType.Warning, UpdateType.WrapUp];

    /// <summary>What stands there before anything is typed, so that two taps are enough. None where only the narrator knows.</summary>
    public static string BeginningOf(UpdateType type) => type switch
    {
        UpdateType.Photo => "This is what the team sees now.",
        UpdateType.Progress => "The team is working on. The next step follows.",
        UpdateType.WrapUp => "That was the operation. Thank you for watching.",
        _ => "",
    };

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
