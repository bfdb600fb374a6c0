using LiveOR.Audience;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Mirrors;

/// <summary>Cuts an update into the deliveries that carry it to one mirror, each text unlike any the account said before.</summary>
public static class MirrorPlan
{
    /// <summary><paramref name="ordinal"/> is the update's place in the thread, from 1; <paramref name="elapsed"/> is whole
    /// seconds since incision.</summary>
    public static IReadOnlyList<Delivery> Deliver(
        Procedure procedure, IMirror mirror, ClearedText text, long number, int ordinal, int? elapsed,
        IReadOnlySet<string> saidBefore)
    {
        var segments = Segmenter.Cut(
            text, $"{ordinal}", mirror.Limit, mirror.Measure, saidBefore,
            elapsed is { } seconds ? TPlus.Format(seconds) : null, procedure.ShortCode);
        return
        [
            .. segments.Select(segment => new Delivery
            {
                Id = DeliveryId.New(),
                ProcedureId = procedure.Id,
                Mirror = mirror.Name,
                Number = number,
                Part = segment.Part,
                Text = segment.Text,
                State = DeliveryState.Pending,
            }),
        ];
    }

    /// <summary>What mirrors say of an update: the template's short text when there is one, always without markup.</summary>
    public static ClearedText TextFor(LiveUpdate update) =>
        new(NarratedMarkdown.Plain((update.Short ?? update.Text).Value));
}
