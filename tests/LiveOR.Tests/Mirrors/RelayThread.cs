using LiveOR.Mirrors;
using LiveOR.Procedures;

namespace LiveOR.Tests.Mirrors;

/// <summary>Builders for the relay's tests.</summary>
internal static class RelayThread
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Settle = TimeSpan.FromSeconds(120);
    public static readonly RelayPace Pace = new(TimeSpan.FromSeconds(2), Settle, TimeSpan.FromHours(6));
    public static readonly RemotePost Remote = new("42", "https://x.com/i/web/status/42");

    public static Delivery Delivery(long number = 1, int part = 1, DeliveryState state = DeliveryState.Pending) => new()
    {
        Id = DeliveryId.New(),
        ProcedureId = new ProcedureId(Guid.Empty),
        Mirror = "x",
        Number = number,
        Part = part,
        Text = $"{number}/ The gallbladder is lifted.",
        State = state,
    };

    public static Delivery Posted(long number, string remoteId, int secondsAgo = 60) =>
        RelayRules.After(Sent(number), new MirrorOutcome.Posted(new RemotePost(remoteId, null)), Now.AddSeconds(-secondsAgo), Settle);

    public static Delivery Sent(long number = 1, int attempts = 1, string? parent = null) =>
        RelayRules.Begin(Delivery(number) with { Attempts = attempts - 1 }, parent, Now);

    public static Progress In(ProcedureStatus status, bool stopped = false) =>
        Progress.Prepared with { Status = status, Stopped = stopped };
}
