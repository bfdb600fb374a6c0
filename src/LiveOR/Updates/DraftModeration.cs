using LiveOR.Privacy;

namespace LiveOR.Updates;

/// <summary>What a second person does with a draft before it leaves: calls findings false alarms, holds it back, lets it
/// go.</summary>
public sealed class DraftModeration(PrivacyGuard guard)
{
    /// <summary>What the guard finds in a draft now, false alarms left out. Offsets count in its text, and go on behind it,
    /// after a line break, in who said it.</summary>
    public IReadOnlyList<Finding> Findings(BufferedDraft buffered, GuardContext context) => Inspect(buffered, context).Findings;

    /// <summary>A dismissal is no acknowledgement: a warning that the author has not read keeps the draft as well.</summary>
    public DraftOutcome Dismiss(
        BufferedDraft buffered, IReadOnlyList<FindingPlace> places, Dismissing by, GuardContext context)
    {
        if (buffered.Author == by.Name)
        {
            return new DraftOutcome.NotYours("You said this yourself, so somebody else has to judge it: a moderator or a reviewer.");
        }

        return (buffered.State, buffered.Draft) switch
        {
            (DraftState.Held, { } draft) => Dismiss(buffered, Publisher.Everything(draft), places, by, context),
            (DraftState.Undone, _) => Dropped(),
            _ when buffered is { Number: null, Dismissals: [] } => new DraftOutcome.Conflict(
                buffered.State, "This draft is not held, so there is nothing to dismiss."),
            _ => new DraftOutcome.Done(buffered, [], []),
        };
    }

    public static DraftOutcome HoldBack(BufferedDraft buffered, string by) => buffered.State switch
    {
        DraftState.Public => new DraftOutcome.Conflict(
            DraftState.Public, $"It is public already, as #{buffered.Number}. Retract it."),
        DraftState.Undone => Dropped(),
        _ when buffered.HeldBy is not null => new DraftOutcome.Done(buffered, [], []),
        _ => new DraftOutcome.Done(buffered.HoldBack(by), [], []),
    };

    public DraftOutcome LetGo(BufferedDraft buffered, string by, DateTimeOffset? releaseAt, GuardContext context) =>
        buffered.State switch
        {
            DraftState.Undone => Dropped(),
            DraftState.Buffered or DraftState.Public => new DraftOutcome.Done(buffered, [], []),
            _ when buffered.Author == by && buffered.HeldBy != by => new DraftOutcome.NotYours(
                "Somebody else held your words back, so somebody else lets them go."),
            _ when !MayLeave(buffered, Inspect(buffered, context)) => new DraftOutcome.Conflict(
                DraftState.Held, "The privacy guard holds this draft. Dismiss its findings one by one, or drop it."),
            _ => new DraftOutcome.Done(buffered.LetGo(releaseAt), [], []),
        };

    private DraftOutcome Dismiss(
        BufferedDraft buffered, string words, IReadOnlyList<FindingPlace> places, Dismissing by, GuardContext context)
    {
        var found = Findings(buffered, context);
        if (DismissalRules.Check(buffered, words, places, found, by.Reason) is { } invalid)
        {
            return invalid;
        }

        if (guard.Inspect(by.Reason, context with { Before = [], Dismissed = [] }).Findings is { Count: > 0 } revealing)
        {
            return new DraftOutcome.Revealing(revealing);
        }

        IReadOnlyList<Dismissal> fresh =
        [
            .. places.Distinct().Where(place => !DismissalRules.IsDismissed(buffered, words, place))
                .Select(place => new Dismissal(place.Rule, DismissalRules.WordsAt(words, place), by.Name, by.Reason, by.At)),
        ];
        var after = buffered with { Dismissals = [.. buffered.Dismissals, .. fresh] };
        var verdict = Inspect(after, context);
        return new DraftOutcome.Done(
            after.HeldBy is null && MayLeave(after, verdict) ? after.LetGo(by.ReleaseAt) : after, verdict.Findings, fresh);
    }

    private Verdict Inspect(BufferedDraft buffered, GuardContext context) => buffered.Draft is { } draft
        ? guard.Inspect(Publisher.Everything(draft), buffered.Within(context))
        : guard.Inspect("");

    private static bool MayLeave(BufferedDraft buffered, Verdict verdict) =>
        verdict is Verdict.Cleared || (verdict is Verdict.Warned && buffered.Acknowledged);

    private static DraftOutcome.Conflict Dropped() =>
        new(DraftState.Undone, "This draft was taken back; it does not leave.");
}
