namespace LiveOR.Rehearsal.Posts;

/// <summary>Ids made of time: milliseconds since X's epoch above 22 bits of sequence. Strictly increasing.</summary>
internal sealed class Snowflake
{
    private const long Epoch = 1288834974657;
    private long last;

    public long Next(DateTimeOffset now) =>
        last = Math.Max(last + 1, Math.Max(0, now.ToUnixTimeMilliseconds() - Epoch) << 22);

    public void Seen(long id) => last = Math.Max(last, id);
}
