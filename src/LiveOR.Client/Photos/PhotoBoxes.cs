using LiveOR.Updates;

namespace LiveOR.Client.Photos;

/// <summary>Boxes as a hand draws them or types them.</summary>
internal static class PhotoBoxes
{
    /// <summary>Whole pixels, outward: what was drawn over is covered to its edge.</summary>
    public static PhotoBox Between(double fromX, double fromY, double toX, double toY)
    {
        var (left, top) = ((int)Math.Floor(Math.Min(fromX, toX)), (int)Math.Floor(Math.Min(fromY, toY)));
        return new PhotoBox(
            left, top, (int)Math.Ceiling(Math.Max(fromX, toX)) - left, (int)Math.Ceiling(Math.Max(fromY, toY)) - top);
    }

    public static PhotoBox Middle(int width, int height) =>
        Within(new PhotoBox(width / 4, height * 3 / 8, width / 2, height / 4), width, height);

    public static PhotoBox Within(PhotoBox box, int width, int height)
    {
        var (x, y) = (Math.Clamp(box.X, 0, width - 1), Math.Clamp(box.Y, 0, height - 1));
        return new PhotoBox(x, y, Math.Clamp(box.Width, 1, width - x), Math.Clamp(box.Height, 1, height - y));
    }
}
