using LiveOR.Audience;
using LiveOR.Client.Updates;

namespace LiveOR.Client.Photos;

public static class PhotoLists
{
    /// <summary>The pictures of a composition, in its order.</summary>
    public static IEnumerable<PhotoView> Of(this IReadOnlyList<PhotoView> photos, Composition words) => words.Photos
        .Select(id => photos.FirstOrDefault(each => each.Id.ToString() == id)).OfType<PhotoView>();

    /// <summary>The pictures of a public entry, with what each shows where the list knows it.</summary>
    public static IReadOnlyList<Picture> Shown(this IReadOnlyList<PhotoView> photos, Entry entry) =>
    [
        .. entry.Photos.Select(address =>
            photos.FirstOrDefault(each => address.EndsWith(each.Id.ToString(), StringComparison.Ordinal)) is { } photo
                ? photo.ToPicture() with { Address = address }
                : new Picture(address, $"A picture of update {entry.Number}", 4, 3)),
    ];
}
