namespace LiveOR.Web.Hosting;

/// <summary>Visitors take turns, one address after the other: only one of them at a time stands in the queue of the thread pool, and
/// the next one behind all that came meanwhile. However many ask, what staff ask for waits for a visitor or two, not for all.</summary>
public sealed class Turns : IThreadPoolWorkItem
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> order = [];
    private bool serving;

    /// <summary>Done when it is this address's turn.</summary>
    public Task WaitAsync(string address)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (!waiting.TryGetValue(address, out var queue))
            {
                waiting[address] = queue = [];
                order.Enqueue(address);
            }

            queue.Enqueue(turn);
            if (serving)
            {
                return turn.Task;
            }

            serving = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return turn.Task;
    }

    /// <summary>What waited runs next on this thread.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        if (Next() is { } turn)
        {
            turn.SetResult();
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private TaskCompletionSource? Next()
    {
        lock (gate)
        {
            if (!order.TryDequeue(out var address))
            {
                serving = false;
                return null;
            }

            var queue = waiting[address];
            var turn = queue.Dequeue();
            if (queue.Count > 0)
            {
                order.Enqueue(address);
            }
            else
            {
                waiting.Remove(address);
            }

            return turn;
        }
    }
}
