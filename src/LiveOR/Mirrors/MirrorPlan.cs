using LiveOR.Audience;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Mirrors;

/// <summary>Cuts an update into the deliveries that carry it to one mirror, each text unlike any the account said before.
/// The first post of a thread names the procedure's hashtags; one post of it may hold a link, unless more were asked for.</summary>
public static class MirrorPlan
{
    public static IReadOnlyList<Delivery> Deliver(
        Procedure procedure, IMirror mirror, LiveUpdate update, JournalEntry entry, ThreadSoFar thread) =>
        Cut(procedure, mirror, TextFor(update).Value, update.Photos, entry, thread);

    /// <summary>A correction is one more reply in the thread: what stands is not changed behind its readers' backs.</summary>
    public static IReadOnlyList<Delivery> Correct(
        Procedure procedure, IMirror mirror, Amendment amendment, int place, JournalEntry entry, ThreadSoFar thread) =>
        Cut(procedure, mirror, $"Correction to {place}: {NarratedMarkdown.Plain(amendment.Text.Value)}", [], entry, thread);

    /// <summary>What mirrors say of an update: the template's short text when there is one, always without markup.</summary>
    public static ClearedText TextFor(LiveUpdate update) =>
        new(NarratedMarkdown.Plain((update.Short ?? update.Text).Value));

    private static IReadOnlyList<Delivery> Cut(
        Procedure procedure, IMirror mirror, string text, IReadOnlyList<string> photos, JournalEntry entry, ThreadSoFar thread)
    {
        var plain = string.Concat(text.Where(sign => !IsDirectionFrame(sign)));
        var words = procedure.ManyLinks ? plain : OneLink.Thin(plain, mirror.LinksIn, keepFirst: !thread.HasLink);
        var tagged = thread.Ordinal == 1 ? Tagged(words, procedure.Hashtags) : words;
        var segments = Segmenter.Cut(
            tagged, $"{thread.Ordinal}", mirror.Limit, mirror.Measure, thread.SaidLately,
            entry.Elapsed is { } seconds ? TPlus.Format(seconds) : null, procedure.ShortCode);
        return
        [
            .. segments.Select(segment =>
            {
                var images = segment.Part == 1 ? photos.Take(mirror.ImagesAtMost).Select(id => new DeliveryImage(id)).ToArray() : [];
                return new Delivery
                {
                    Id = DeliveryId.New(),
                    ProcedureId = procedure.Id,
                    Mirror = mirror.Name,
                    Number = entry.Number,
                    Part = segment.Part,
                    Text = segment.Text,
                    State = DeliveryState.Pending,
                    QueuedAt = entry.At,
                    Price = mirror.PriceOf(segment.Text, images.Length),
                    Images = images,
                };
            }),
        ];
    }

    /// <summary>Embeddings, overrides and isolates: one left open would turn round whatever a reader's page shows behind it. The
    /// marks U+200E and U+200F do no such thing and stay.</summary>
    private static bool IsDirectionFrame(char sign) => sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Tags that the text names already are not named twice.</summary>
    private static string Tagged(string text, IReadOnlyList<string> hashtags)
    {
        var missing = hashtags.Select(tag => "#" + tag).Where(tag => !text.Contains(tag, StringComparison.OrdinalIgnoreCase));
        return string.Join(' ', missing.Prepend(text));
    }
}
