using LiveOR.Playbooks;
using LiveOR.Updates;

namespace LiveOR.Client.Updates;

/// <summary>What the narrator is about to say: a step with its answers, or words of their own. <see cref="Slot"/> names
/// its place on the desk, so that words typed there are still there when the narrator comes back to it.</summary>
public sealed record Composition
{
    public required string Slot { get; init; }
    public required UpdateType Type { get; init; }
    public required string Label { get; init; }
    public string? StepId { get; init; }
    public string Text { get; init; } = "";
    public bool Edited { get; init; }
    public bool Key { get; init; }
    public string? SaidBy { get; init; }
    public int MinutesAgo { get; init; }

    /// <summary>The ids of its pictures, in the order they are shown.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    public static Composition Of(StepTemplate step)
    {
        var answers = step.Blanks.Where(blank => blank.Default is not null)
            .ToDictionary(blank => blank.Name, blank => blank.Default!);
        return new Composition
        {
            Slot = $"step:{step.Id}",
            Type = Enum.TryParse<UpdateType>(step.Type, true, out var type) ? type : UpdateType.Step,
            Label = step.Label,
            StepId = step.Id,
            Text = step.Fill(answers).Text,
            Key = step.Key,
            Answers = answers,
        };
    }

    public static Composition Of(Branch branch) => new()
    {
        Slot = $"branch:{branch.Id}",
        Type = UpdateType.Progress,
        StepId = branch.Id,
        Label = branch.Label,
        Text = branch.Text ?? "",
    };

    public static Composition Of(UpdateType type, string label) =>
        new() { Slot = $"words:{type}", Type = type, Label = label, Text = UpdateTypeWords.BeginningOf(type) };

    /// <summary>Words that were accepted and are wanted back.</summary>
    public static Composition Of(WaitingDraft draft, string label) => new()
    {
        Slot = draft.StepId is { } step ? $"step:{step}" : $"words:{draft.Type}",
        Type = draft.Type,
        StepId = draft.StepId,
        Label = label,
        Text = draft.Text,
        Edited = true,
        Key = draft.Key,
        SaidBy = draft.SaidBy,
        Photos = draft.Photos ?? [],
    };

    public Composition Answer(StepTemplate step, string blank, string answer)
    {
        var answers = new Dictionary<string, string>(Answers) { [blank] = answer };
        return this with { Answers = answers, Text = step.Fill(answers).Text, Edited = false };
    }

    public Composition Write(string text) => this with { Text = text, Edited = true };

    /// <summary>The blanks that still want an answer. Words of one's own want none.</summary>
    public IReadOnlyList<string> Missing(StepTemplate? step) =>
        Edited || step is null ? [] : step.Fill(Answers).Missing;

    /// <summary>What a mirror will say: the template's short text, as long as the words are the template's
    /// own.</summary>
    public string MirrorText(StepTemplate? step) =>
        step?.Recognise(Text) is { } answers && step.Fill(answers).Short is { } shorter ? shorter : Text;

    public UpdateRequest ToRequest(DateTimeOffset? happenedAt, bool acknowledge, bool askModerator) => new()
    {
        Type = Type,
        StepId = StepId,
        Text = Text.Trim(),
        Key = Key,
        SaidBy = string.IsNullOrWhiteSpace(SaidBy) ? null : SaidBy.Trim(),
        HappenedAt = happenedAt,
        Photos = Photos.Count > 0 ? Photos : null,
        Acknowledge = acknowledge ? true : null,
        AskModerator = askModerator ? true : null,
    };

    public override string ToString() => $"Composition {Slot} ({Text.Length} characters)";
}
