namespace LiveOR.Web.Storage;

/// <summary>The day in UTC, and the moment, that has come for certain. A wall clock that is set forward while the server runs brings no day early;
/// one that is set back delays it.</summary>
public sealed class SteadyDay(TimeProvider time)
{
    private readonly DateTimeOffset started = time.GetUtcNow();
    private readonly long stamp = time.GetTimestamp();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public DateTimeOffset Now
    {
        get
        {
            var (steady, wall) = (started + time.GetElapsedTime(stamp), time.GetUtcNow());
            return wall < steady ? wall : steady;
        }
    }
}
