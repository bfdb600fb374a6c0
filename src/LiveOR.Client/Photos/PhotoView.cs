using LiveOR.Audience;
using LiveOR.Updates;

namespace LiveOR.Client.Photos;

/// <summary>A picture as staff see it listed. What it shows, and what was read in it, is said no more once it was refused or
/// called back.</summary>
public sealed record PhotoView(
    Guid Id, int Width, int Height, PhotoState State, string AltText, string UploadedBy, DateTimeOffset UploadedAt,
    string? DecidedBy, bool Graphic = true, PictureReadingState? Reading = null, string Words = "", string Concerns = "")
{
    /// <summary>Where staff see it before it is public.</summary>
    public string StaffAddress => $"/api/photos/{Id}/image";

    /// <summary>Whether there is anything to see.</summary>
    public bool IsThere => State is PhotoState.Waiting or PhotoState.Approved;

    /// <summary>As staff see it, whether or not it is public.</summary>
    public Picture ToPicture() => new(StaffAddress, AltText, Width, Height, Graphic);

    public static PhotoView Of(Photo photo) => new(
        photo.Id.Value, photo.Width, photo.Height, photo.State, photo.AltText, photo.UploadedBy, photo.UploadedAt,
        photo.DecidedBy, photo.Graphic, photo.Reading?.State, photo.Reading?.Words ?? "",
        string.Join(' ', (photo.Reading?.Findings ?? []).Select(finding => finding.Why).Distinct()));
}
