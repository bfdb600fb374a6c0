using Microsoft.Extensions.Time.Testing;

namespace LiveOR.Web.Tests;

/// <summary>A clock that is turned as on a machine that slept: a timer that would have gone off a thousand times meanwhile goes off once.
/// So a month passes as soon as an hour.</summary>
internal sealed class SleepingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var sleeper = new Sleeper(callback, state, AlarmOf);
        sleeper.Change(dueTime, period);
        return sleeper;
    }

    private ITimer AlarmOf(TimerCallback rings) => base.CreateTimer(rings, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class Sleeper : ITimer
    {
        private readonly ITimer alarm;
        private TimeSpan period;

        public Sleeper(TimerCallback callback, object? state, Func<TimerCallback, ITimer> alarmOf) => alarm = alarmOf(_ =>
        {
            if (period > TimeSpan.Zero)
            {
                alarm!.Change(period, Timeout.InfiniteTimeSpan);
            }

            callback(state);
        });

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            return alarm.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => alarm.Dispose();

        public ValueTask DisposeAsync() => alarm.DisposeAsync();
    }
}
