using LiveOR.Mirrors;
using LiveOR.Procedures;

namespace LiveOR.Client.Mirrors;

/// <summary>One procedure's thread at one mirror, as the staff see it. Money is in US dollars.</summary>
public sealed record ThreadView(
    string Mirror,
    bool Connected,
    bool Paused,
    string? PausedBy,
    DateTimeOffset? PausedAt,
    int Posts,
    int ToPost,
    int ToDelete,
    decimal Spent,
    decimal ToSpend,
    MirrorQuota? Quota)
{
    /// <summary>One per mirror of the procedure.</summary>
    public static IReadOnlyList<ThreadView> Of(
        Procedure procedure, IMirrors mirrors, IReadOnlyList<Delivery> deliveries, IReadOnlyList<MirrorThread> threads) =>
    [
        .. procedure.Mirrors.Select(name => mirrors.For(procedure, name)).OfType<IMirror>().Select(mirror => Of(
            mirror,
            procedure.Rehearsal || mirrors.ConnectedNames.Contains(mirror.Name),
            threads.FirstOrDefault(thread => thread.Mirror == mirror.Name),
            ThreadCost.Of([.. deliveries.Where(each => each.Mirror == mirror.Name)], mirror.PriceOfDeletion))),
    ];

    private static ThreadView Of(IMirror mirror, bool connected, MirrorThread? thread, ThreadCost cost) => new(
        mirror.Name, connected, thread?.PausedAt is not null, thread?.PausedBy, thread?.PausedAt,
        cost.Posts, cost.ToPost, cost.ToDelete, cost.Spent, cost.ToSpend, mirror.Quota);
}
