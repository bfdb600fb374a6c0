using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Procedures;

namespace LiveOR.Client.Mirrors;

/// <summary>One thread of a procedure with everything that is known of it. <see cref="ThreadWords"/> puts it in words.</summary>
public sealed record ThreadReading(
    ThreadView View,
    IReadOnlyList<DeliveryView> Posts,
    bool Rehearsal,
    ProcedureStatus Status,
    WallClock Clock)
{
    public static ThreadReading Of(ProcedureSheet sheet, ThreadView view, TimeZoneInfo zone) => new(
        view, [.. sheet.Deliveries.Where(each => each.Mirror == view.Mirror)], sheet.Rehearsal, sheet.Status,
        new WallClock(sheet.ServerTime, zone));

    public string Name => MirrorNames.Of(View.Mirror);

    public string Title => Rehearsal ? $"Rehearsal {Name}" : Name;

    /// <summary>The posts that go no further without a person, in the order of the thread.</summary>
    public IReadOnlyList<DeliveryView> Stuck { get; } = [.. Posts.Where(each => each.NeedsPerson())];

    /// <summary>What the thread waits for: the first post of it that is neither posted nor given up.</summary>
    public DeliveryView? Head => Posts.FirstOrDefault(each => !each.CalledBack && !each.IsSettled());

    public DeliveryView? Deletion => Posts.FirstOrDefault(each => each.State == DeliveryState.Deleting);

    public int Deleted => Posts.Count(each => each.State == DeliveryState.Deleted);

    /// <summary>The account, its keys or the connection are missing: no answer to a post helps.</summary>
    public bool WantsKeys =>
        (!View.Connected && View.ToPost + View.ToDelete > 0) || Head is { State: DeliveryState.Waiting, NextAttemptAt: null };

    public bool NeedsPerson => WantsKeys || Stuck.Count > 0;

    public ThreadMood Mood => this switch
    {
        { NeedsPerson: true } => ThreadMood.Needs,
        { View.Paused: true } or { Head.State: DeliveryState.Waiting } or { View.ToDelete: > 0 } => ThreadMood.Waits,
        _ => ThreadMood.Fine,
    };

    public bool MayPause => !View.Paused && (Status < ProcedureStatus.Concluded || View.ToPost > 0);

    /// <summary>Where the thread is read, once it has begun; a rehearsal's has a page before that.</summary>
    public string? Address =>
        Posts.FirstOrDefault(each => each is { State: DeliveryState.Posted, RemoteUrl: not null })?.RemoteUrl
        ?? (Rehearsal ? $"/rehearsal/{View.Mirror}" : null);
}
