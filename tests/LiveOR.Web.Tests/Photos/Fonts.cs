namespace LiveOR.Web.Tests.Photos;

/// <summary>A font of the system's: the drawing library brings none.</summary>
internal static class Fonts
{
    private static readonly string[] Names = ["DejaVuSans.ttf", "LiberationSans-Regular.ttf"];

    public static string Plain { get; } = Directory
        .EnumerateFiles("/usr/share/fonts", "*.ttf", SearchOption.AllDirectories)
        .FirstOrDefault(file => Names.Contains(Path.GetFileName(file)))
        ?? throw new InvalidOperationException("There is no font to write with. Install Debian's fonts-dejavu-core.");
}
