using SkiaSharp;

namespace LiveOR.Web.Audience.Sharing;

/// <summary>A font of the system's: the drawing library brings none. Where there is none either, cards have no words.</summary>
internal static class CardFont
{
    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/local/share/fonts"];
    private static readonly string[] Liked = ["LiberationSans-Bold.ttf", "DejaVuSans-Bold.ttf", "NotoSans-Bold.ttf"];

    public static SKTypeface? Bold { get; } = FromFile() ?? FromSystem();

    public static SKFont Of(float size) => new(Bold, size) { Edging = SKFontEdging.Antialias, Subpixel = true };

    private static SKTypeface? FromFile()
    {
        var files = Folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.ttf", SearchOption.AllDirectories)).ToList();
        var file = Liked.Select(name => files.Find(each => Path.GetFileName(each) == name)).FirstOrDefault(each => each is not null);
        return file is null ? null : SKTypeface.FromFile(file);
    }

    private static SKTypeface? FromSystem() =>
        SKTypeface.FromFamilyName(null, SKFontStyle.Bold) is { GlyphCount: > 0 } found ? found : null;
}
