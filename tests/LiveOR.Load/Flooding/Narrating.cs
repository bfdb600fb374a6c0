using System.Net;
using LiveOR.Support.Published;

namespace LiveOR.Load.Flooding;

/// <summary>Says updates at a steady pace and knows which each viewer must have had in the end.</summary>
internal sealed class Narrating(Staff staff, string id, GoodViewer[] viewers, TimeSpan pace)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>The journal's first entry says that the narration has begun.</summary>
    private long latest = 1;

    public async Task<Round> SayAsync(TimeSpan length, Task<Tally>? flood)
    {
        var (accepts, sent) = (new List<double>(), new Dictionary<long, double>());
        var began = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(pace, TimeProvider.System);
        while (TimeProvider.System.GetElapsedTime(began) < length || flood is { IsCompleted: false })
        {
            await timer.WaitForNextTickAsync();
            latest++;
            sent[latest] = Clock.Now;
            if (await staff.SayAsync(id, $"The camera shows a calm picture. This is remark {latest}.") is not HttpStatusCode.Accepted and var answer)
            {
                throw new InvalidOperationException($"Update {latest} was answered with {(int)answer}.");
            }

            accepts.Add(Clock.Now - sent[latest]);
        }

        var tally = flood is null ? null : await flood;
        await CompleteAsync(TimeSpan.FromSeconds(30));
        double[] deliveries = [.. sent.Select(each => viewers.Max(viewer => viewer.Came.GetValueOrDefault(each.Key, double.PositiveInfinity)) - each.Value)];
        return new Round([.. accepts], deliveries, tally);
    }

    /// <summary>How many viewers have had every entry and are still connected.</summary>
    public async Task<int> CompleteAsync(TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience, TimeProvider.System);
        while (viewers.Any(each => each.Came.Count < latest && !each.IsGone) && !limit.IsCancellationRequested)
        {
            await Task.Delay(Look, TimeProvider.System);
        }

        return viewers.Count(each => each.Came.Count == latest && !each.IsGone);
    }
}
