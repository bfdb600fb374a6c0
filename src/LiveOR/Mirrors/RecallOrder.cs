namespace LiveOR.Mirrors;

/// <summary>In which order posts are deleted when the mirror allows few deletions at a time (X: 50 in 15 minutes): those with
/// pictures first, then the newest, which are being read at this moment.</summary>
public static class RecallOrder
{
    public static IEnumerable<Delivery> WorstFirst(IEnumerable<Delivery> recalled) => recalled
        .OrderByDescending(delivery => delivery.Images.Count > 0)
        .ThenByDescending(delivery => delivery.Number)
        .ThenByDescending(delivery => delivery.Part);
}
