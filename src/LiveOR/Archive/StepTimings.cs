using LiveOR.Audience;
using LiveOR.Procedures;

namespace LiveOR.Archive;

/// <summary>How long the steps of the operation took, from the first time each was told to the first time the next one was.</summary>
public static class StepTimings
{
    public static IReadOnlyList<StepTiming> Of(Feed feed)
    {
        var told = feed.Cards
            .Where(card => card is { Kind: JournalKind.Update, StepIndex: not null, Retracted: false })
            .DistinctBy(card => card.StepId)
            .ToList();
        return [.. told.Select((card, at) => new StepTiming(
            card.StepId!,
            card.Number,
            card.StepIndex!.Value,
            card.StepLabel!,
            card.Elapsed,
            Between(card, at + 1 < told.Count ? told[at + 1] : null),
            feed.Playbook.FindStep(card.StepId!)?.TypicalMinutes))];
    }

    /// <summary>From incision to the last thing said about the operation; null when there was no incision.</summary>
    public static int? Duration(Feed feed) => feed.Cards
        .Where(card => card is { Kind: JournalKind.Update, Type: not Updates.UpdateType.Outcome })
        .Max(card => card.Elapsed);

    // A step told late may lie before the one told ahead of it: that says nothing about how long either took.
    private static int? Between(Card card, Card? next) =>
        next?.Elapsed - card.Elapsed is { } seconds and >= 0 ? seconds : null;
}
