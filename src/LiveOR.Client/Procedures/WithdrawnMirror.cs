using LiveOR.Mirrors;

namespace LiveOR.Client.Procedures;

/// <summary>How far one mirror's posts are called back. <see cref="Posts"/> is the sum of the three that follow.</summary>
public sealed record WithdrawnMirror(
    string Mirror, int Posts, int Deleted, int Deleting, int Failed,
    IReadOnlyList<UnreachablePost> Unreachable, string? Waiting, DateTimeOffset? NextAt)
{
    /// <summary>Posts that stand or stood there, or may.</summary>
    public static WithdrawnMirror Of(string mirror, IEnumerable<Delivery> thread, bool connected)
    {
        var posts = thread.Where(Stood).ToList();
        var deleting = posts.Where(UnderWay).ToList();
        var failed = posts.Where(each => each.State != DeliveryState.Deleted && !UnderWay(each)).ToList();
        return new(
            mirror, posts.Count, posts.Count - deleting.Count - failed.Count, deleting.Count, failed.Count,
            [.. failed.Select(each => new UnreachablePost(each.RemoteUrl, each.Reason ?? "It could not be deleted."))],
            connected || deleting.Count == 0
                ? deleting.Select(each => each.Reason).FirstOrDefault(why => why is not null)
                : NotConnected,
            deleting.Min(each => each.NextAttemptAt));
    }

    private const string NotConnected =
        "No account is connected there, so nothing can be deleted. Connect it again, or delete the posts there by hand.";

    private static bool Stood(Delivery delivery) => delivery.RemoteId is not null || delivery.MayStand || UnderWay(delivery);

    private static bool UnderWay(Delivery delivery) =>
        delivery.State is DeliveryState.Deleting or DeliveryState.Checking or DeliveryState.Sending;
}
