using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Mirrors;

/// <summary>Keeps the gate's promise for requests that start late: after a token was renewed, after a picture was read, piece
/// by piece. While the relay is inside the gate a request starts at once; after that it enters the gate itself and starts
/// only if it still may.</summary>
internal sealed class SendingPermit(ProcedureId procedureId, MirrorGate gate, DeliveryLedger ledger) : IDisposable
{
    private static readonly AsyncLocal<SendingPermit?> Ambient = new();

    private readonly Lock leaving = new();
    private bool inside = true;
    private Delivery? delivery;

    /// <summary>The permit under which the calling flow sends; null for what no permit is needed for.</summary>
    public static SendingPermit? Current => Ambient.Value;

    /// <summary>Sends a delivery under this permit.</summary>
    public async Task CoverAsync(Delivery going, Func<Task> send)
    {
        delivery = going;
        Ambient.Value = this;
        await send();
    }

    /// <summary>The answer, or null when it must not start any more.</summary>
    public async Task<T?> StartAsync<T>(Func<Task<T>> send, CancellationToken cancellationToken) where T : class =>
        StartInside(send) is { } begun ? await begun
        : await StartLateAsync(send, cancellationToken) is { Late: { } late } ? await late
        : null;

    /// <summary>The relay leaves the gate.</summary>
    public void Dispose()
    {
        lock (leaving)
        {
            inside = false;
        }
    }

    private Task<T>? StartInside<T>(Func<Task<T>> send)
    {
        lock (leaving)
        {
            return inside ? send() : null;
        }
    }

    /// <summary>The gate is left once the request has started; its answer is not waited for inside.</summary>
    private async Task<Begun<T>?> StartLateAsync<T>(Func<Task<T>> send, CancellationToken cancellationToken)
    {
        using var entered = await gate.EnterAsync(procedureId, cancellationToken);
        return delivery is { } going && await ledger.MaySendAsync(going, cancellationToken) ? new Begun<T>(send()) : null;
    }

    private sealed record Begun<T>(Task<T> Late);
}
