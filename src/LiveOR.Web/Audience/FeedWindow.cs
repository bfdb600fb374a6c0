using System.Globalization;

namespace LiveOR.Web.Audience;

/// <summary>The entries that one page shows, by number: the newest, or those before an older one. Numbers count from 1.</summary>
public sealed record FeedWindow(long First, long Last, long Latest)
{
    public const int Size = 200;

    /// <summary>In another page's frame stand the latest only.</summary>
    private const int EmbeddedSize = 30;

    public bool IsNewest => Last == Latest;

    /// <summary>The number before which the next older page ends; null when this one has the first entry.</summary>
    public long? Earlier => First > 1 ? First : null;

    /// <summary>Whatever is no number of an earlier entry leads to the newest.</summary>
    public static FeedWindow Of(long latest, string? before)
    {
        var last = long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 1 && number <= latest
            ? number - 1
            : latest;
        return new FeedWindow(Math.Max(1, last - Size + 1), last, latest);
    }

    public static FeedWindow Embedded(long latest) => new(Math.Max(1, latest - EmbeddedSize + 1), latest, latest);

    /// <summary>Where an entry is found from this page.</summary>
    public string AddressOf(long number) => number >= First && number <= Last
        ? $"#u{number}"
        : $"{AddressBefore(Math.Min(Latest, number + (Size / 2)) + 1)}#u{number}";

    /// <summary>Of the page whose last entry is the one before; “?” alone is the newest.</summary>
    public string AddressBefore(long number) => number > Latest ? "?" : $"?before={number}";
}
