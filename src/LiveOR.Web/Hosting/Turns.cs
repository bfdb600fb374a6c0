namespace LiveOR.Web.Hosting;

/// <summary>Visitors take turns, one address after the other, on threads of their own: however many ask, what staff ask for never
/// queues behind them. A turn lasts until the work waits for something, so that nobody who is slow can keep it; where something
/// blocks a thread all the same, another takes over.</summary>
public sealed class Turns : IDisposable
{
    private static readonly int Usual = Math.Max(1, Environment.ProcessorCount / 2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly object gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> order = [];
    private readonly Timer relief;
    private int threads;
    private bool stuck;
    private bool over;

    public Turns()
    {
        for (var i = 0; i < Usual; i++)
        {
            Start();
        }

        relief = new Timer(_ => Relieve(), null, Patience, Patience);
    }

    /// <summary>Done when it is this address's turn; what follows runs in it.</summary>
    public Task WaitAsync(string address)
    {
        var turn = new TaskCompletionSource();
        lock (gate)
        {
            if (over)
            {
                return Task.CompletedTask;
            }

            if (!waiting.TryGetValue(address, out var queue))
            {
                waiting[address] = queue = [];
                order.Enqueue(address);
            }

            queue.Enqueue(turn);
            Monitor.Pulse(gate);
        }

        return turn.Task;
    }

    public void Dispose()
    {
        relief.Dispose();
        lock (gate)
        {
            over = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Start()
    {
        threads++;
        new Thread(Serve) { IsBackground = true, Name = nameof(Turns) }.Start();
    }

    /// <summary>Nobody was served since the last look, though somebody waits.</summary>
    private void Relieve()
    {
        lock (gate)
        {
            if (stuck && order.Count > 0 && !over)
            {
                Start();
            }

            stuck = true;
        }
    }

    private void Serve()
    {
        Yielding.ToOthers();
        while (Next() is { } turn)
        {
            turn.SetResult();
        }
    }

    /// <summary>Those who wait at the end are still served.</summary>
    private TaskCompletionSource? Next()
    {
        lock (gate)
        {
            while (order.Count == 0)
            {
                if (over || threads > Usual)
                {
                    threads--;
                    return null;
                }

                Monitor.Wait(gate);
            }

            stuck = false;
            var address = order.Dequeue();
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
