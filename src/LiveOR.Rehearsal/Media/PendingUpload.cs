namespace LiveOR.Rehearsal.Media;

/// <summary>An upload in pieces: announced, and filled segment by segment.</summary>
internal sealed class PendingUpload(
    long id, string ownerId, MediaCategory category, string contentType, int total, DateTimeOffset expiresAt)
{
    private readonly SortedDictionary<int, byte[]> segments = [];
    private int received;

    public long Id => id;
    public string OwnerId => ownerId;
    public MediaCategory Category => category;
    public string ContentType => contentType;
    public DateTimeOffset ExpiresAt => expiresAt;

    /// <summary>What is wrong with this segment, or null when it was taken.</summary>
    public string? Append(int number, byte[] bytes)
    {
        if (segments.ContainsKey(number))
        {
            return $"Segment {number} was appended before.";
        }
        else if (received + (long)bytes.Length > total)
        {
            return $"The segments exceed the announced {total} bytes.";
        }
        segments[number] = bytes;
        received += bytes.Length;
        return null;
    }

    public string? Problem()
    {
        var expected = 0;
        foreach (var number in segments.Keys)
        {
            if (number != expected++)
            {
                return $"Segments do not add up to provided total file size: segment {expected - 1} is missing.";
            }
        }
        return received == total ? null : $"Segments do not add up to provided total file size: {received} of {total} bytes arrived.";
    }

    public byte[] Join() => [.. segments.Values.SelectMany(segment => segment)];
}
