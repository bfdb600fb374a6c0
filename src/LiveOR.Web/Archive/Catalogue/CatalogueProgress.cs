using LiveOR.Web.Storage;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>How far the catalogue has followed the journals: who has just published something finds it there.</summary>
public sealed class CatalogueProgress(JournalSignal signal, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Lock turn = new();
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long handled;

    /// <summary>Waits for what was committed before the call; not for long, since a list that lacks the latest is one too.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var wanted = signal.Pulses;
        try
        {
            while (Behind(wanted) is { } more)
            {
                await more.WaitAsync(Patience, time, cancellationToken);
            }
        }
        catch (TimeoutException)
        {
            return;
        }
    }

    internal void Handled(long news)
    {
        lock (turn)
        {
            handled += news;
            moved.SetResult();
            moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private Task? Behind(long wanted)
    {
        lock (turn)
        {
            return handled < wanted ? moved.Task : null;
        }
    }
}
