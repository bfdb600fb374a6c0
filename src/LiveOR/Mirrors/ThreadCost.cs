namespace LiveOR.Mirrors;

/// <summary>What a thread has cost and will cost, in US dollars: posts that stand or stood, deletions, and what is still to
/// go out.</summary>
public sealed record ThreadCost(int Posts, int ToPost, int ToDelete, decimal Spent, decimal ToSpend)
{
    public static ThreadCost Of(IReadOnlyList<Delivery> thread, decimal priceOfDeletion)
    {
        var made = thread.Where(each => each.RemoteId is not null).ToList();
        var open = thread.Where(each => each.RemoteId is null && !each.CalledBack && each.State != DeliveryState.Skipped).ToList();
        var deleted = thread.Count(each => each.State == DeliveryState.Deleted);
        var deleting = thread.Count(each => each.State == DeliveryState.Deleting);
        return new ThreadCost(
            thread.Count(each => each.State == DeliveryState.Posted), open.Count, deleting,
            made.Sum(each => each.Price) + (deleted * priceOfDeletion),
            open.Sum(each => each.Price) + (deleting * priceOfDeletion));
    }
}
