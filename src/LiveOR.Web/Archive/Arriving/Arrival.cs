using LiveOR.Client.Archive;

namespace LiveOR.Web.Archive.Arriving;

/// <summary>What becomes of an export that is brought here.</summary>
internal abstract record Arrival
{
    private Arrival() { }

    /// <summary>It can be taken in, or was: <see cref="ImportSheet.Done"/>.</summary>
    public sealed record Sound(ImportSheet Sheet) : Arrival;

    public sealed record Refused(IReadOnlyList<string> Why) : Arrival;

    /// <summary>Something else stands at its address, or has one of its ids.</summary>
    public sealed record Taken(string? Slug, string Why) : Arrival;

    /// <summary>A reviewer must read the findings first.</summary>
    public sealed record Found(ImportSheet Sheet) : Arrival;
}
