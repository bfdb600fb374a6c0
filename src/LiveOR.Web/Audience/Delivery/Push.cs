using LiveOR.Audience;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>What is new in a procedure, ready for everyone: entries <paramref name="first"/> to the latest, and how it stands then.
/// Whoever is further behind takes entry by entry from the same feed, so nobody is sent words that were taken back meanwhile.</summary>
internal sealed class Push(FeedView view, long first, int dialects)
{
    private readonly byte[]?[] whole = new byte[dialects][];
    private readonly byte[]?[] ends = new byte[dialects][];

    public long Last => view.Latest;

    /// <summary>The next frame for someone who has everything up to <paramref name="cursor"/>, which is moved on. Null when
    /// nothing is missing.</summary>
    public byte[]? Next(ref long cursor, Dialect dialect)
    {
        if (cursor >= Last)
        {
            return null;
        }

        if (cursor == first - 1)
        {
            cursor = Last;
            return whole[dialect.Index] ??= FrameFrom(first, dialect);
        }

        cursor++;
        return cursor == Last
            ? ends[dialect.Index] ??= FrameFrom(Last, dialect)
            : dialect.Frame(dialect.Record(view.Entries[(int)cursor - 1]));
    }

    private byte[] FrameFrom(long number, Dialect dialect) => dialect.Frame(
        [.. view.Between(number, Last).Select(dialect.Record), dialect.Record(LiveStatus.Of(view.Feed))]);
}
