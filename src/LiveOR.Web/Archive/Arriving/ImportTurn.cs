namespace LiveOR.Web.Archive.Arriving;

/// <summary>One export at a time is held in memory.</summary>
internal sealed class ImportTurn : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Waits a little: the one before may be leaving just now.</summary>
    public Task<bool> TakeAsync(CancellationToken cancellationToken) => turn.WaitAsync(Patience, cancellationToken);

    public void Release() => turn.Release();

    public void Dispose() => turn.Dispose();
}
