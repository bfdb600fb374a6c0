using System.Collections.Concurrent;
using System.Threading.Channels;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Hosting;

namespace LiveOR.Web.Updates;

/// <summary>When accepted drafts are due, by the monotonic clock, so that a jump of the wall clock releases nothing early.</summary>
public sealed class ReleaseTimes(TimeProvider time)
{
    private readonly ConcurrentDictionary<DraftId, Expectation> expected = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>How long an accepted draft waits: the undo window, or the procedure's delay.</summary>
    public static TimeSpan Window(Procedure procedure, LiveOROptions options) => TimeSpan.FromSeconds(
        procedure.Release == ReleaseMode.Live ? options.UndoSeconds : procedure.DelaySeconds);

    /// <summary>A draft leaves at <paramref name="releaseAt"/>, which is this long from now.</summary>
    public void Expect(DraftId id, DateTimeOffset releaseAt, TimeSpan delay)
    {
        expected[id] = new Expectation(releaseAt, time.GetTimestamp(), delay);
        Wake();
    }

    public void Forget(DraftId id) => expected.TryRemove(id, out _);

    /// <summary>Time left until a draft may leave; zero or less when it is due. A draft from before a restart, or one that was
    /// given another time, is counted by the wall clock once, when it is first seen.</summary>
    public TimeSpan DueIn(BufferedDraft draft)
    {
        var agreed = expected.AddOrUpdate(
            draft.Id, _ => ByTheWallClock(draft), (_, known) => known.IsFor(draft) ? known : ByTheWallClock(draft));
        return agreed.Delay - time.GetElapsedTime(agreed.Start);
    }

    private Expectation ByTheWallClock(BufferedDraft draft) =>
        new(draft.ReleaseAt, time.GetTimestamp(), LeftByTheWallClock(draft));

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

    private readonly record struct Expectation(DateTimeOffset? At, long Start, TimeSpan Delay)
    {
        /// <summary>The database keeps milliseconds.</summary>
        public bool IsFor(BufferedDraft draft) =>
            At == draft.ReleaseAt || (At - draft.ReleaseAt)?.Duration() < TimeSpan.FromMilliseconds(1);
    }
}
