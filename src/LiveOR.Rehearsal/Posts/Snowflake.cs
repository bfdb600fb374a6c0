namespace LiveOR.Rehearsal.Posts;

/// <summary>Ids made of time: milliseconds since X's epoch above 22 bits of sequence. Strictly increasing.</summary>
internal sealed class Snowflake
{
    private const long Epoch = 1288834974657;
    private const int SequenceBits = 22;
    private long last;

    /// <summary>No id made at this time or later is lower.</summary>
    public static long Lowest(DateTimeOffset time) =>
        Math.Clamp(time.ToUnixTimeMilliseconds() - Epoch, 0, long.MaxValue >> SequenceBits) << SequenceBits;

    public long Next(DateTimeOffset now) => last = Math.Max(last + 1, Lowest(now));

    public void Seen(long id) => last = Math.Max(last, id);
}
