using System.Globalization;
using LiveOR.Audience;
using LiveOR.Client.Updates;
using LiveOR.Procedures;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>One update as a feed reader gets it: in the words it was corrected to, or as a place where nothing is left.</summary>
public sealed record AtomEntry(long Number, string Title, string Words, DateTimeOffset Published, DateTimeOffset Updated)
{
    private const int MostListed = 100;

    /// <summary>The newest first. Older ones stand on the page.</summary>
    public static IReadOnlyList<AtomEntry> Of(Feed feed) =>
    [
        .. feed.Cards.Where(card => card.Kind == JournalKind.Update).TakeLast(MostListed).Reverse()
            .Select(card => new AtomEntry(card.Number, TitleOf(card), Say(feed, card), card.At, ChangedAt(feed, card))),
    ];

    private static string TitleOf(Card card) => card switch
    {
        { Retracted: true } => "Taken back",
        { Elapsed: { } elapsed } => $"{TPlus.Format(elapsed)} {Label(card)}",
        _ => Label(card),
    };

    private static string Label(Card card) => card.StepLabel ?? UpdateWords.Of(card.Type);

    private static string Say(Feed feed, Card card)
    {
        if (card.Retracted)
        {
            return "What was said here was taken back.";
        }

        var corrected = card.CorrectedBy is { } number ? feed.Cards[(int)number - 1].Plain : null;
        string?[] parts =
        [
            card is { StepIndex: { } index, StepTotal: { } total } ? string.Create(CultureInfo.InvariantCulture, $"Step {index} of {total}.") : null,
            corrected is null ? card.Plain : $"Correction: {corrected}",
            corrected is null ? null : $"Said before: {card.Plain}",
            .. card.Photos.Select(photo => $"Picture: {photo.AltText}"),
            card.Teach is { Length: > 0 } teach ? $"Why it matters: {teach}" : null,
        ];
        return string.Join("\n\n", parts.OfType<string>());
    }

    /// <summary>A correction that was taken back does not say any more whose it was. So that no reader keeps its words,
    /// everything said before it counts as changed.</summary>
    private static DateTimeOffset ChangedAt(Feed feed, Card card) => feed.Cards
        .Where(news => news.Kind switch
        {
            JournalKind.Amendment => news.Target == card.Number,
            JournalKind.Retraction => news.Target == card.Number || IsLostCorrection(feed, news.Target, card),
            _ => false,
        })
        .Select(news => news.At).Append(card.At).Max();

    private static bool IsLostCorrection(Feed feed, long? number, Card card) =>
        number > card.Number && !card.Retracted
        && feed.Cards[(int)number - 1] is { Kind: JournalKind.Amendment, Retracted: true };
}
