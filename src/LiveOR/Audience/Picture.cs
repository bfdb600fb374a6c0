using LiveOR.Updates;

namespace LiveOR.Audience;

/// <summary>A picture on a card: where it is, what it shows in words, its size in pixels, so that nothing moves when it
/// arrives, and whether it is blurred until the reader taps it.</summary>
public sealed record Picture(string Address, string AltText, int Width, int Height, bool Graphic = true)
{
    /// <summary>Where the audience finds it, from the root of the server.</summary>
    public static string AddressOf(PhotoId id) => $"/photos/{id}";

    /// <summary>The pictures an update names, in its order; what may not be shown is left out.</summary>
    public static IReadOnlyList<Picture> Named(IReadOnlyList<string> ids, IReadOnlyList<Picture> pictures) =>
    [
        .. ids.Select(id => pictures.FirstOrDefault(picture => picture.Address == $"/photos/{id}")).OfType<Picture>(),
    ];
}
