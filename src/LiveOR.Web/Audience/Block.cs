using System.Text.Json;
using LiveOR.Audience;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Audience;

/// <summary>A hundred old entries at an address of their own, which carries a digest of what they say: an entry taken back gives
/// its block another address, and there is nothing at the old one.</summary>
internal sealed class Block
{
    public const int Size = CatchUp.MaximumEntries;

    private Block(string slug, IReadOnlyList<Entry> entries)
    {
        var (first, last) = (entries[0].Number, entries[^1].Number);
        var frame = JsonSerializer.SerializeToUtf8Bytes(new BlockOfEntries(first, last, []), BlockJson.Default.BlockOfEntries);
        Printed = new Printed(JsonList.Fill(frame, entries), "application/json; charset=utf-8");
        Numbers = $"{first}-{last}";
        Address = $"/live/{slug}/entries/{Numbers}/{Printed.Digest}";
    }

    public string Numbers { get; }

    public string Address { get; }

    public Printed Printed { get; }

    /// <summary>Only whole hundreds: what is newer stands on the page, and still grows.</summary>
    public static IReadOnlyList<Block> Of(FeedView view) =>
    [
        .. Enumerable.Range(0, view.Entries.Count / Size)
            .Select(index => new Block(Uri.EscapeDataString(view.Slug), view.Entries.GetRange(index * Size, Size))),
    ];
}
