using LiveOR.Playbooks;
using LiveOR.Procedures;

namespace LiveOR.Updates;

/// <summary>What a draft must look like before anyone asks whether it may leave.</summary>
public static class DraftRules
{
    private const int MaximumSaidBy = 80;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestAgo = TimeSpan.FromHours(24);

    /// <summary>Field names and what is wrong with each; empty when all is well.</summary>
    public static IReadOnlyDictionary<string, string> Check(Procedure procedure, Playbook playbook, Submission submission)
    {
        var draft = submission.Draft;
        var errors = new Dictionary<string, string>();
        Note(errors, "text", TextError(draft.Text));
        Note(errors, "stepId", StepError(draft.StepId, playbook));
        Note(errors, "saidBy", draft.SaidBy?.Length > MaximumSaidBy
            ? $"At most {MaximumSaidBy} characters; this has {draft.SaidBy.Length}."
            : null);
        Note(errors, "happenedAt", HappenedError(draft.HappenedAt, submission.At));
        Note(errors, "photos", PhotoRules.Check(procedure, draft.Photos, submission.Photos));
        return errors;
    }

    public static string? TextError(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "Say something: the text is empty.",
        { Length: > Draft.MaximumLength } =>
            $"At most {Draft.MaximumLength:N0} characters; this has {text.Length:N0}. Split it into several updates.",
        _ when text.Any(IsUnprintable) => "The text holds control characters that cannot be shown. Remove them.",
        _ => null,
    };

    private static bool IsUnprintable(char character) => char.IsControl(character) && character is not ('\n' or '\t');

    private static string? StepError(string? stepId, Playbook playbook) =>
        stepId is null || playbook.FindStep(stepId) is not null || playbook.FindBranch(stepId) is not null
            ? null
            : "This procedure's playbook has no such step.";

    private static string? HappenedError(DateTimeOffset? happenedAt, DateTimeOffset now) => happenedAt switch
    {
        null => null,
        { } at when at > now + ClockTolerance => "It cannot have happened in the future. Check the clock of this device.",
        { } at when at < now - LongestAgo => "It cannot have happened more than a day ago.",
        _ => null,
    };

    private static void Note(Dictionary<string, string> errors, string field, string? error)
    {
        if (error is not null)
        {
            errors[field] = error;
        }
    }
}
