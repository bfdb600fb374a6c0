using System.Collections.Concurrent;
using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>Lets HOLD, STOP, withdrawal and retraction promise that no request to a mirror starts after they have answered.
/// A relay stays inside the gate from reading the status until its request has started; whoever commits such a change
/// passes the gate once before answering. What was inside has then started, and what comes later sees the change.</summary>
public sealed class MirrorGate
{
    private readonly ConcurrentDictionary<ProcedureId, SemaphoreSlim> gates = new();

    public async Task<IDisposable> EnterAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        var gate = gates.GetOrAdd(id, static _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken);
        return new Inside(gate);
    }

    /// <summary>Call after the commit and outside <see cref="Journals.WriteAsync"/>, where it would wait for itself.</summary>
    public async Task PassAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        using var inside = await EnterAsync(id, cancellationToken);
    }

    private sealed class Inside(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
