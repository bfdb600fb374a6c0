using System.Collections.Concurrent;
using System.Threading.Channels;
using LiveOR.Updates;

namespace LiveOR.Web.Updates;

/// <summary>When accepted drafts are due, by the monotonic clock, so that a jump of the wall clock releases nothing early.</summary>
public sealed class ReleaseTimes(TimeProvider time)
{
    private readonly ConcurrentDictionary<DraftId, (long Start, TimeSpan Delay)> expected = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Expect(DraftId id, TimeSpan delay)
    {
        expected[id] = (time.GetTimestamp(), delay);
        Wake();
    }

    public void Forget(DraftId id) => expected.TryRemove(id, out _);

    /// <summary>Time left until a draft may leave; zero or less when it is due. A draft from before a restart is counted by the
    /// wall clock once, when it is first seen.</summary>
    public TimeSpan DueIn(BufferedDraft draft)
    {
        var (start, delay) = expected.GetOrAdd(draft.Id, _ => (time.GetTimestamp(), LeftByTheWallClock(draft)));
        return delay - time.GetElapsedTime(start);
    }

    /// <summary>Never longer than the whole wait that was agreed, should the wall clock have been set back.</summary>
    private TimeSpan LeftByTheWallClock(BufferedDraft draft)
    {
        var left = draft.ReleaseAt - time.GetUtcNow() ?? TimeSpan.MaxValue;
        var agreed = draft.ReleaseAt - draft.AcceptedAt ?? TimeSpan.MaxValue;
        return left < agreed ? left : agreed;
    }

    public void Wake() => wake.Writer.TryWrite(true);

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up: something may be due.
        }
    }
}
