namespace LiveOR.Mirrors;

/// <summary>What the next post of a thread has to know of those before it.</summary>
/// <param name="Ordinal">The place in the thread it will have, from 1.</param>
/// <param name="HasLink">Whether one of them carries a link already.</param>
/// <param name="SaidLately">Every text of the account in the last 48 hours.</param>
public sealed record ThreadSoFar(int Ordinal, bool HasLink, IReadOnlySet<string> SaidLately)
{
    public static ThreadSoFar Of(IReadOnlyList<Delivery> thread, IMirror mirror, IReadOnlySet<string> saidLately) => new(
        thread.Select(delivery => delivery.Number).Distinct().Count() + 1,
        thread.Any(delivery => mirror.LinksIn(delivery.Text).Count > 0),
        saidLately);

    /// <summary>The place of an earlier update in the thread; null when it never was there or is gone.</summary>
    public static int? PlaceOf(long number, IReadOnlyList<Delivery> thread) =>
        thread.Any(delivery => delivery.Number == number && !delivery.CalledBack && delivery.State != DeliveryState.Skipped)
            ? thread.Where(delivery => delivery.Number <= number).Select(delivery => delivery.Number).Distinct().Count()
            : null;
}
