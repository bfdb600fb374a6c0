using System.Diagnostics;

namespace LiveOR.Load.Audience.Raw;

/// <summary>Lets viewers in, a window of them at a time at first; whoever is lost comes back by itself after a moment.
/// Also keeps the connections alive.</summary>
internal sealed class Door(CrowdPlan plan, Epoll epoll, Desk desk)
{
    private const int Window = 128;
    private const int SmallBuffer = 4096;
    private const int Soon = 5;
    private const int Later = 100;
    private static readonly long PingEvery = 15 * Stopwatch.Frequency;

    private readonly Requests requests = new(plan);
    private readonly Dialect dialect = Dialect.Of(plan);
    private readonly PriorityQueue<Viewer, long> expected = new();
    private readonly Queue<(Viewer Viewer, Wire Wire, long Due)> pings = new();
    private readonly Random moments = new(7);
    private int entering;
    private bool wereTogether;

    /// <summary>After a restart nobody waits for the others: each comes when its own moment has.</summary>
    private bool IsOpenToAll => wereTogether && plan.ComesBack;

    public void Expect(IEnumerable<Viewer> viewers) => expected.EnqueueRange(viewers, 0);

    /// <summary>Does what is due, and says how many milliseconds nothing else will be.</summary>
    public int LetIn()
    {
        var now = Stopwatch.GetTimestamp();
        while (expected.TryPeek(out var viewer, out var due) && due <= now && (entering < Window || IsOpenToAll))
        {
            expected.Dequeue();
            Connect(viewer);
        }

        while (pings.TryPeek(out var next) && next.Due <= now)
        {
            pings.Dequeue();
            if (next.Viewer.Wire == next.Wire)
            {
                next.Wire.Send(dialect.Ping);
                pings.Enqueue(next with { Due = now + PingEvery });
            }
        }

        return expected.Count > 0 ? Soon : Later;
    }

    public void Greet(Viewer viewer)
    {
        if (viewer.Stage == Stage.Connecting && !viewer.Wire!.IsConnected())
        {
            Lose(viewer, "the server took no connection");
        }
        else if (!plan.Tls || IsSecure(viewer))
        {
            epoll.Change(viewer.Wire!.Descriptor, Epoll.Readable, viewer.Id);
            viewer.Stage = viewer.MustCatchUp ? Stage.CatchingUp : Stage.Upgrading;
            viewer.Wire.Send(viewer.MustCatchUp ? requests.CatchUp(viewer.Next - 1) : requests.Upgrade);
        }
    }

    /// <summary>It has fetched what it missed, over a connection of its own.</summary>
    public void CaughtUp(Viewer viewer)
    {
        entering--;
        viewer.Leave();
        viewer.MustCatchUp = false;
        Connect(viewer);
    }

    public void Join(Viewer viewer)
    {
        viewer.Stage = Stage.Watching;
        entering--;
        if (dialect.Ping is not null)
        {
            pings.Enqueue((viewer, viewer.Wire!, Stopwatch.GetTimestamp() + PingEvery));
        }

        desk.Joined();
        wereTogether |= desk.IsFull;
    }

    public void Lose(Viewer viewer, string why)
    {
        var watched = viewer.Stage == Stage.Watching;
        viewer.Leave();
        desk.Left(watched, why);
        entering -= watched ? 0 : 1;
        viewer.MustCatchUp = plan.ComesBack && (watched || viewer.MustCatchUp);
        if (!watched || plan.ComesBack)
        {
            expected.Enqueue(viewer, Stopwatch.GetTimestamp() + moments.Next(100, 500) * Stopwatch.Frequency / 1000);
        }
    }

    public void Stall(IEnumerable<Viewer> viewers)
    {
        foreach (var viewer in viewers.Take(plan.Stalling).Where(each => each.Stage == Stage.Watching))
        {
            viewer.HasStalled = true;
            epoll.Remove(viewer.Wire!.Descriptor);
        }

        desk.TellStalled();
    }

    private void Connect(Viewer viewer)
    {
        entering++;
        viewer.Connect(plan.Port, viewer.Id < plan.Stalling ? SmallBuffer : null);
        epoll.Add(viewer.Wire!.Descriptor, Epoll.Writable, viewer.Id);
    }

    private bool IsSecure(Viewer viewer)
    {
        viewer.Stage = Stage.Securing;
        if (viewer.Wire!.TrySecure(out var waitsFor))
        {
            return true;
        }

        if (waitsFor == 0)
        {
            Lose(viewer, "TLS failed");
        }
        else
        {
            epoll.Change(viewer.Wire!.Descriptor, waitsFor, viewer.Id);
        }

        return false;
    }
}
