namespace LiveOR.Rehearsal.Inspection;

/// <summary>The last requests, oldest first.</summary>
internal sealed class RequestLog
{
    private const int Kept = 1_000;
    private readonly Lock gate = new();
    private readonly Queue<SeenRequest> requests = new();

    public void Add(SeenRequest request)
    {
        lock (gate)
        {
            if (requests.Count == Kept)
            {
                requests.Dequeue();
            }
            requests.Enqueue(request);
        }
    }

    public IReadOnlyList<SeenRequest> All()
    {
        lock (gate)
        {
            return [.. requests];
        }
    }
}
