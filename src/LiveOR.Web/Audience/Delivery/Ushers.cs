using System.Collections.Concurrent;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>Every viewer on the direct way, and every procedure that one of them watches.</summary>
internal sealed class Ushers : IDisposable
{
    private const int Most = 4;

    private readonly ConcurrentDictionary<ProcedureId, Hall> halls = new();
    private readonly Dialects dialects;
    private readonly Usher[] all;
    private int next;

    public Ushers(Dialects dialects, IOptions<LimitOptions> limits, TimeProvider time, ILogger<Usher> log)
    {
        this.dialects = dialects;
        var slow = limits.Value.SlowViewerSeconds;
        all = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount / 2, 1, Most))
            .Select(index => new Usher(index, slow, time, log))];
    }

    public int Count => all.Sum(each => each.Count);

    public IEnumerable<(ProcedureId Id, int Count)> Halls => halls.Select(each => (each.Key, each.Value.Count));

    public Hall HallOf(ProcedureId id) => halls.GetOrAdd(id, _ => new Hall(all.Length));

    public DirectViewer Welcome(ILine line)
    {
        var usher = all[(uint)Interlocked.Increment(ref next) % (uint)all.Length];
        var viewer = new DirectViewer(line, usher);
        usher.Welcome(viewer);
        return viewer;
    }

    /// <summary>Brings entries <paramref name="first"/> to the latest to everyone who watches; done when it is on its way.</summary>
    public void Show(FeedView view, long first)
    {
        if (halls.TryGetValue(view.Feed.Procedure.Id, out var hall))
        {
            hall.Show(view, first, dialects.Count);
            Array.ForEach(all, usher => usher.Bring(hall));
        }
    }

    public void ForEach(Action<DirectViewer> action) => Array.ForEach(all, usher => usher.ForEach(action));

    public void Dispose() => Array.ForEach(all, usher => usher.Stop());
}
