using LiveOR.Accounts;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Mirrors;

/// <summary>Takes the narrator's answer to a delivery that is stuck, and lets its relay go on.</summary>
public sealed class NarratorsAnswers(DeliveryLedger ledger, Journals journals, IMirrors mirrors, RelayHost relays, TimeProvider time)
{
    /// <summary>Null when the procedure has no such delivery.</summary>
    public async Task<RelayAnswer?> GiveAsync(
        ProcedureId id, DeliveryId deliveryId, string by, string named, Func<Delivery, RelayAnswer> answer,
        CancellationToken cancellationToken)
    {
        RelayAnswer? given = null;
        await ledger.ChangeAsync(id, deliveryId, delivery =>
        {
            given = answer(delivery);
            return given is RelayAnswer.Changed changed ? changed.Delivery : delivery;
        }, cancellationToken, _ => new DeliveryNote(by, AuditAction.AnsweredMirror, named));
        relays.Wake(id);
        return given;
    }

    /// <summary>The narrator names the post. It has to be the account's own, made since the delivery was tried, and no other
    /// delivery's; when the account cannot be read, the narrator's word counts.</summary>
    public async Task<RelayAnswer?> FoundAsync(
        ProcedureId id, DeliveryId deliveryId, string by, string address, CancellationToken cancellationToken)
    {
        var room = await journals.ReadAsync(id, cancellationToken);
        var deliveries = await ledger.ReadAsync(id, cancellationToken);
        if (room is null || deliveries.FirstOrDefault(each => each.Id == deliveryId) is not { } delivery
            || mirrors.For(room.Procedure, delivery.Mirror) is not { } mirror)
        {
            return null;
        }

        var wrong = mirror.Locate(address) is { } post
            ? await WrongAsync(mirror, delivery, post, cancellationToken)
            : "This address names no post. Paste the address of the post itself; it ends in a number.";
        return wrong is null
            ? await GiveAsync(
                id, deliveryId, by, "found", each => RelayAnswer.Found(each, mirror.Locate(address)!, time.GetUtcNow()), cancellationToken)
            : new RelayAnswer.NotThat(wrong);
    }

    private async Task<string?> WrongAsync(
        IMirror mirror, Delivery delivery, RemotePost post, CancellationToken cancellationToken)
    {
        if (delivery.RemoteId != post.Id
            && (await ledger.TakenAsync(mirror.Name, [post.Id], cancellationToken)).Count > 0)
        {
            return "That post carries another update. Look for the one that carries this.";
        }

        var since = (delivery.FirstAttemptAt ?? delivery.QueuedAt) - RelayMatch.Margin;
        return await mirror.ReadBackAsync(since, cancellationToken) is { } seen && seen.All(each => each.Post.Id != post.Id)
            ? "The account shows no such post since this was first tried. Check the address, or wait a moment if it is very new."
            : null;
    }
}
