namespace LiveOR.Rehearsal.Media.Images;

/// <summary>The kinds of picture X takes.</summary>
internal sealed record ImageKind(string ContentType, string Extension)
{
    public static readonly ImageKind Jpeg = new("image/jpeg", ".jpg");
    public static readonly ImageKind Png = new("image/png", ".png");
    public static readonly ImageKind Gif = new("image/gif", ".gif");
    public static readonly ImageKind WebP = new("image/webp", ".webp");

    private static readonly ImageKind[] All = [Jpeg, Png, Gif, WebP];

    public static IEnumerable<string> ContentTypes => All.Select(kind => kind.ContentType);

    public static ImageKind? Find(string contentType) => All.FirstOrDefault(kind => kind.ContentType == contentType);
}
