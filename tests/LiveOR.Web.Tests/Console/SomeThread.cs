using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.TheConsole;

/// <summary>Threads as the staff see them, at 10:40 where they are.</summary>
internal static class SomeThread
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 40, 0, TimeSpan.Zero);

    public static readonly TimeZoneInfo Zone =
        TimeZoneInfo.CreateCustomTimeZone("here", TimeSpan.FromHours(2), "here", "here");

    public static WallClock Clock => new(Now, Zone);

    public static DateTimeOffset At(int hour, int minute) => new(2026, 3, 2, hour - 2, minute, 0, TimeSpan.Zero);

    public static DeliveryView Post(
        DeliveryState state = DeliveryState.Posted, string? reason = null, DateTimeOffset? next = null,
        bool calledBack = false, long number = 1) => new(
        Guid.CreateVersion7(), "x", number, 1, calledBack ? "" : $"{number}/ Ports go in.", state, reason,
        state is DeliveryState.Posted or DeliveryState.Deleting or DeliveryState.Deleted ? $"{number}" : null,
        state == DeliveryState.Posted ? $"https://x.example/{number}" : null,
        null, 1, next, state == DeliveryState.Posted ? Now : null, calledBack, 0.015m);

    public static IEnumerable<DeliveryView> Posted(int count) =>
        Enumerable.Range(1, count).Select(number => Post(number: number));

    public static ThreadReading Of(params IEnumerable<DeliveryView> posts)
    {
        var thread = posts.ToList();
        var open = thread.Where(each => !each.CalledBack && !each.IsSettled()).ToList();
        return new ThreadReading(
            new ThreadView(
                "x", true, false, null, null,
                thread.Count(each => each.State == DeliveryState.Posted), open.Count,
                thread.Count(each => each.State == DeliveryState.Deleting),
                thread.Where(each => each.RemoteId is not null).Sum(each => each.Price), open.Sum(each => each.Price), null),
            thread, false, ProcedureStatus.Live, Clock);
    }

    public static ThreadReading Paused(this ThreadReading thread) => thread with
    {
        View = thread.View with { Paused = true, PausedBy = "Dr Ito", PausedAt = At(10, 42) },
    };
}
