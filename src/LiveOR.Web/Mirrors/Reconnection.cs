using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors;

/// <summary>What waited for a connection is tried again once there is one.</summary>
public sealed class Reconnection(DeliveryLedger ledger, RelayHost relays)
{
    public async Task WakeAsync(string mirror, CancellationToken cancellationToken)
    {
        foreach (var id in await ledger.OpenProceduresAsync(cancellationToken))
        {
            await ledger.ChangeThreadAsync(id, mirror, RelayRules.Reconnected, cancellationToken);
            relays.Wake(id);
        }
    }
}
