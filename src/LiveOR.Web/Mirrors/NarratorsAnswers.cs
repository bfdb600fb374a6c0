using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Mirrors;

/// <summary>Takes the narrator's answer to a delivery that is stuck, and lets its relay go on.</summary>
public sealed class NarratorsAnswers(DeliveryLedger ledger, Journals journals, IMirrors mirrors, RelayHost relays)
{
    /// <summary>Null when the procedure has no such delivery.</summary>
    public async Task<RelayAnswer?> GiveAsync(
        ProcedureId id, DeliveryId deliveryId, Func<Delivery, RelayAnswer> answer, CancellationToken cancellationToken)
    {
        RelayAnswer? given = null;
        await ledger.ChangeAsync(id, deliveryId, delivery =>
        {
            given = answer(delivery);
            return given is RelayAnswer.Changed changed ? changed.Delivery : delivery;
        }, cancellationToken);
        relays.Wake(id);
        return given;
    }

    /// <summary>The mirror a delivery goes to; null when the procedure has no such delivery.</summary>
    public async Task<IMirror?> MirrorOfAsync(ProcedureId id, DeliveryId deliveryId, CancellationToken cancellationToken)
    {
        var room = await journals.ReadAsync(id, cancellationToken);
        var deliveries = await ledger.ReadAsync(id, cancellationToken);
        return room is not null && deliveries.FirstOrDefault(delivery => delivery.Id == deliveryId) is { } found
            ? mirrors.For(room.Procedure, found.Mirror)
            : null;
    }
}
