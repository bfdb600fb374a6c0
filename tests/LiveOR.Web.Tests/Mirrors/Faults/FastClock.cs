namespace LiveOR.Web.Tests.Mirrors.Faults;

/// <summary>A clock that runs many times as fast, timers included, so that settle windows of minutes pass in a test.</summary>
internal sealed class FastClock(int speed) : TimeProvider
{
    private readonly DateTimeOffset began = System.GetUtcNow();
    private readonly long start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => began + (System.GetElapsedTime(start) * speed);

    public override long GetTimestamp() => start + ((System.GetTimestamp() - start) * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period)), Shorten);

    private TimeSpan Shorten(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / speed;

    private sealed class FastTimer(ITimer timer, Func<TimeSpan, TimeSpan> shorten) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(shorten(dueTime), shorten(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
