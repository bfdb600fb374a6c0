using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Audience;

/// <summary>What those in the waiting room read: how it stands, in neutral words, and the progress that is public
/// already. Never why it pauses or ends early, never a step, a warning, a picture or an outcome: those are for a person
/// to tell.</summary>
public sealed record FamilyNews(string Headline, string Words, IReadOnlyList<FamilyLine> Lines)
{
    public const string SomebodyComes = "A member of the team will come to you";

    public static FamilyNews Of(Feed feed) => feed.Progress switch
    {
        { Stopped: true } or { Status: ProcedureStatus.Withdrawn } => new(SomebodyComes, "Please stay where they can find you.", []),
        { Status: ProcedureStatus.Prepared } => new(
            "The operation has not begun yet", "Beginning later than planned is normal. This page tells you when it begins.", []),
        { Status: ProcedureStatus.Live } => new(
            "The operation has begun", "The team is at work. Long times without news are normal.", Told(feed)),
        { Status: ProcedureStatus.OnHold } => new(
            "A pause", "This is normal; the team continues when it is ready.", Told(feed)),
        _ => new("The operation is over", "Somebody of the team will come to you.", Told(feed)),
    };

    /// <summary>The newest first.</summary>
    private static IReadOnlyList<FamilyLine> Told(Feed feed) =>
        [.. feed.Cards.Where(IsProgress).Select(card => Line(feed, card)).OfType<FamilyLine>().Reverse()];

    private static bool IsProgress(Card card) =>
        card is { Kind: JournalKind.Update, Type: UpdateType.Progress, Retracted: false, Withheld: false };

    /// <summary>In the words it was corrected to; null while those are withheld.</summary>
    private static FamilyLine? Line(Feed feed, Card card) => card.CorrectedBy is { } number
        ? feed.Cards.Find(each => each.Number == number) is { Withheld: false } corrected ? Line(card, corrected.Plain) : null
        : Line(card, card.Plain);

    private static FamilyLine Line(Card card, string words) => new(card.Number, words, card.Elapsed);
}
