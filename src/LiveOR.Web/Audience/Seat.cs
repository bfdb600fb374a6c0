using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>One viewer's connection, and how much waits for it because it does not read.</summary>
internal sealed class Seat(HubConnectionContext viewer)
{
    /// <summary>Messages that may wait beyond those that fit into the connection's buffers.</summary>
    private const int MostWaiting = 64;

    private int waiting;

    public void Tell(SerializedHubMessage message)
    {
        var writing = viewer.WriteAsync(message, CancellationToken.None);
        if (writing.IsCompletedSuccessfully)
        {
            return;
        }

        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            viewer.Abort();
        }

        _ = FinishAsync(writing);
    }

    /// <summary>For what only this viewer is told: whoever tells it waits.</summary>
    public Task WriteAsync(SerializedHubMessage message, CancellationToken cancellationToken) =>
        viewer.WriteAsync(message, cancellationToken).AsTask();

    private async Task FinishAsync(ValueTask writing)
    {
        try
        {
            await writing;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
