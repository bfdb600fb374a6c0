namespace LiveOR.Rehearsal.Limits;

/// <summary>So many requests in a window that begins with the first of them.</summary>
internal sealed class Bucket(int limit, TimeSpan window)
{
    private int used;
    private DateTimeOffset reset;

    public Allowance Peek(DateTimeOffset now)
    {
        if (now >= reset)
        {
            used = 0;
            // The header counts whole seconds; rounding up keeps its word.
            reset = DateTimeOffset.FromUnixTimeSeconds((now + window).ToUnixTimeSeconds() + 1);
        }
        return new Allowance(limit, limit - used, reset);
    }

    public void Take() => used++;
}
