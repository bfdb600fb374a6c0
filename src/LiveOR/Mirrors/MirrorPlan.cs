using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Mirrors;

/// <summary>Cuts an update into the deliveries that carry it to one mirror, each text unlike any the account said before.</summary>
public static class MirrorPlan
{
    public static IReadOnlyList<Delivery> Deliver(
        Procedure procedure, string mirror, LiveUpdate update, long number, int? elapsed, int ordinal,
        IReadOnlySet<string> saidBefore)
    {
        var text = $"{ordinal}/ {NarratedMarkdown.Plain((update.Short ?? update.Text).Value)}";
        return
        [
            new Delivery
            {
                Id = DeliveryId.New(),
                ProcedureId = procedure.Id,
                Mirror = mirror,
                Number = number,
                Part = 1,
                Text = saidBefore.Contains(text) ? $"{text} · {procedure.ShortCode}" : text,
                State = DeliveryState.Pending,
            },
        ];
    }
}
