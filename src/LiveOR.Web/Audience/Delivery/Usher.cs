using System.Collections.Concurrent;
using LiveOR.Web.Hosting;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>A thread that brings what is new to its share of the viewers, and looks every second who should hear that the
/// connection lives, who has not been heard of, and who takes nothing.</summary>
internal sealed partial class Usher
{
    /// <summary>As the framework's hub does: its clients give up after twice as long.</summary>
    private const int PingAfter = 15;
    private const int SilenceAllowed = 30;
    private const int GreetingAllowed = 15;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly BlockingCollection<Hall> news = [];
    private readonly Lock gate = new();
    private readonly List<DirectViewer> viewers = [];
    private readonly TimeProvider time;
    private readonly ILogger<Usher> log;
    private readonly int slowAllowed;
    private readonly long began;
    private Place[] places = new Place[64];
    private DirectViewer[] everyone = new DirectViewer[64];

    public Usher(int index, int slowAllowed, TimeProvider time, ILogger<Usher> log)
    {
        Index = index;
        this.slowAllowed = slowAllowed;
        this.time = time;
        this.log = log;
        began = time.GetTimestamp();
        new Thread(Serve) { IsBackground = true, Name = nameof(Usher) }.Start();
    }

    public int Index { get; }

    /// <summary>Whole seconds since it began.</summary>
    public int Now { get; private set; }

    public int Count => viewers.Count;

    public void Bring(Hall hall) => news.Add(hall);

    public void Welcome(DirectViewer viewer)
    {
        lock (gate)
        {
            viewer.Index = viewers.Count;
            viewers.Add(viewer);
        }
    }

    public void SeeOff(DirectViewer viewer)
    {
        viewer.Leave();
        lock (gate)
        {
            var last = viewers[^1];
            viewers[last.Index = viewer.Index] = last;
            viewers.RemoveAt(viewers.Count - 1);
        }
    }

    /// <summary>Does something with every viewer there is now.</summary>
    public void ForEach(Action<DirectViewer> action)
    {
        DirectViewer[] now;
        lock (gate)
        {
            now = [.. viewers];
        }

        Array.ForEach(now, action);
    }

    public void Stop() => news.CompleteAdding();

    private void Serve()
    {
        Yielding.ToOthers();
        while (!news.IsCompleted)
        {
            try
            {
                if (news.TryTake(out var hall, Second))
                {
                    Tell(hall);
                }

                LookAround();
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                LogFailed(problem);
            }
        }
    }

    private void Tell(Hall hall)
    {
        var count = hall.Copy(Index, ref places);
        for (var i = 0; i < count; i++)
        {
            places[i].Viewer.Tell(places[i]);
        }

        Array.Clear(places, 0, count);
    }

    private void LookAround()
    {
        var now = (int)time.GetElapsedTime(began).TotalSeconds;
        if (now == Now)
        {
            return;
        }

        Now = now;
        int count;
        lock (gate)
        {
            if (everyone.Length < viewers.Count)
            {
                everyone = new DirectViewer[viewers.Capacity];
            }

            viewers.CopyTo(everyone);
            count = viewers.Count;
        }

        foreach (var viewer in everyone.AsSpan(0, count))
        {
            Look(viewer);
        }

        Array.Clear(everyone, 0, count);
    }

    private void Look(DirectViewer viewer)
    {
        var allowed = viewer.Dialect is null ? GreetingAllowed : SilenceAllowed;
        if (Now - viewer.LastHeard > allowed || (viewer.IsStuck && Now - viewer.LastSent > slowAllowed))
        {
            viewer.Abort();
        }
        else if (viewer.Dialect is { } dialect && !viewer.IsStuck && Now - viewer.LastSent >= PingAfter)
        {
            viewer.Say(dialect.Ping);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Some viewers were not told; they are with the next update")]
    private partial void LogFailed(Exception problem);
}
