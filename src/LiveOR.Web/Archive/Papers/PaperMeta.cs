using SkiaSharp;

namespace LiveOR.Web.Archive.Papers;

/// <summary>What a document says of itself. The same words on the same day make the same bytes.</summary>
internal sealed record PaperMeta(string Title, string Foot, DateOnly Day)
{
    public SKDocumentPdfMetadata ToSkia() => new()
    {
        Title = Title,
        Author = "LiveOR",
        Creator = "LiveOR",
        Producer = "LiveOR",
        Creation = Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        Modified = Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
        EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
    };
}
