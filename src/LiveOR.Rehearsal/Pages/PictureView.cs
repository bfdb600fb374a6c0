using LiveOR.Rehearsal.Media;

namespace LiveOR.Rehearsal.Pages;

public sealed record PictureView
{
    internal PictureView(Picture picture)
    {
        Key = picture.Key;
        Alt = string.IsNullOrWhiteSpace(picture.AltText) ? null : picture.AltText;
        Sensitive = picture.Sensitive;
        Width = picture.Width;
        Height = picture.Height;
    }

    public string Key { get; }

    /// <summary>Null when nobody described it.</summary>
    public string? Alt { get; }

    /// <summary>Covered until it is asked for.</summary>
    public bool Sensitive { get; }
    public int Width { get; }
    public int Height { get; }
}
