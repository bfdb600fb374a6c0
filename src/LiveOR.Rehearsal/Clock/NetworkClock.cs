namespace LiveOR.Rehearsal.Clock;

/// <summary>The network's own time: the host's, moved ahead by hand. Signatures are judged by the host's, for the client has not moved.</summary>
internal sealed class NetworkClock(TimeProvider real) : TimeProvider
{
    private long ahead;

    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Interlocked.Add(ref ahead, time.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Ahead;

    /// <summary>What a client's clock will show at a moment of this one.</summary>
    public DateTimeOffset ForClients(DateTimeOffset moment) => moment - Ahead;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
