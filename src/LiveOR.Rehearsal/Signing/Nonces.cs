namespace LiveOR.Rehearsal.Signing;

/// <summary>Nonces already used. They are kept as long as their timestamp would be accepted.</summary>
internal sealed class Nonces
{
    private readonly Lock gate = new();
    private readonly HashSet<(string Token, string Nonce, long Timestamp)> used = [];
    private readonly PriorityQueue<(string Token, string Nonce, long Timestamp), long> byAge = new();

    public bool TryUse(string token, string nonce, long timestamp, long acceptedFrom)
    {
        lock (gate)
        {
            while (byAge.TryPeek(out var oldest, out var age) && age < acceptedFrom)
            {
                byAge.Dequeue();
                used.Remove(oldest);
            }
            if (!used.Add((token, nonce, timestamp)))
            {
                return false;
            }
            byAge.Enqueue((token, nonce, timestamp), timestamp);
            return true;
        }
    }
}
