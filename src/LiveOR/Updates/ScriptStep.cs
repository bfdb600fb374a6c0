using LiveOR.Playbooks;

namespace LiveOR.Updates;

/// <summary>What was prepared for one step. What is null here is said as the template has it.</summary>
public sealed record ScriptStep
{
    public string StepId { get; init; } = "";
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>Words of one's own, in place of the template's.</summary>
    public string? Text { get; init; }
    public bool? Key { get; init; }

    /// <summary>The step is not wanted; the deck passes over it.</summary>
    public bool LeftOut { get; init; }

    public bool SaysNothing => Answers.Count == 0 && Text is null && Key is null && !LeftOut;

    public string Words(StepTemplate step) => Text ?? step.Fill(Answers).Text;

    /// <summary>The blanks that wait for the day itself.</summary>
    public IReadOnlyList<string> Open(StepTemplate step) => Text is null ? step.Fill(Answers).Missing : [];

    public override string ToString() => $"ScriptStep {StepId}";
}
