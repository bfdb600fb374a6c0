using System.Collections.Immutable;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive.Replays;

/// <summary>When each entry was told, in milliseconds since the first one; no words and no wall clock. What lies outside the
/// narration itself, days before a sign-off or months before an outcome, is drawn together.</summary>
public sealed record Replay(long Length, long? Incision, long RunEnd, IReadOnlyList<ReplayMoment> Moments)
{
    /// <summary>All that is left of a wait outside the narration.</summary>
    public const long LongestAside = 5_000;

    public static Replay Of(Feed feed)
    {
        var (start, end) = Run(feed);
        var places = Places(feed.Cards, start, end);
        return new Replay(
            places.Count > 0 ? places[^1] : 0,
            IncisionOf(feed.Cards, places),
            end >= 0 && end < places.Count ? places[end] : 0,
            [.. feed.Cards.Select((card, at) => new ReplayMoment(card.Number, places[at], Corrects(card)))]);
    }

    /// <summary>From the first entry to the last that belongs to the narration. As live, the telling begins after the sign-off.</summary>
    private static (int Start, int End) Run(Feed feed)
    {
        var cards = feed.Cards;
        var last = cards.FindLastIndex(card => card is { Kind: JournalKind.Update, Retracted: false, Type: not UpdateType.Outcome });
        return feed.Procedure.Release == ReleaseMode.AsLive
            ? (cards.FindIndex(card => card.Kind == JournalKind.Update), last)
            : (0, Math.Max(last, cards.FindIndex(card => card.Status == ProcedureStatus.Concluded)));
    }

    private static List<long> Places(ImmutableList<Card> cards, int start, int end)
    {
        var places = new List<long>(cards.Count);
        for (var at = 0; at < cards.Count; at++)
        {
            var gap = at == 0 ? 0 : Math.Max(0, (long)(cards[at].At - cards[at - 1].At).TotalMilliseconds);
            var told = at > start && at <= end ? gap : Math.Min(gap, LongestAside);
            places.Add((at == 0 ? 0 : places[at - 1]) + told);
        }

        return places;
    }

    /// <summary>Where T+ counts from, so that the clock agrees with the first card that has a time.</summary>
    private static long? IncisionOf(ImmutableList<Card> cards, List<long> places) =>
        cards.Index().FirstOrDefault(each => each.Item.Elapsed is not null) is { Item: { Elapsed: { } elapsed }, Index: var at }
            ? places[at] - (elapsed * 1_000L)
            : null;

    private static long? Corrects(Card card) => card is { Kind: JournalKind.Amendment, Retracted: false } ? card.Target : null;
}
