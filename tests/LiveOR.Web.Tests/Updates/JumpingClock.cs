using Microsoft.Extensions.Time.Testing;

namespace LiveOR.Web.Tests.Updates;

/// <summary>A clock whose wall time can be set without any time passing, as an administrator or NTP does.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private readonly FakeTimeProvider time = new();
    private TimeSpan offset;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + offset;

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        time.CreateTimer(callback, state, dueTime, period);

    public void Advance(TimeSpan passed) => time.Advance(passed);

    public void Jump(TimeSpan jump) => offset += jump;
}
