using LiveOR.Client.Photos;

namespace LiveOR.Client.Offline;

/// <summary>A picture that the server does not have yet. Its bytes are kept beside it.</summary>
public sealed record PendingPicture(Guid Id, string AltText, bool Acknowledge, bool Graphic)
{
    /// <summary>Why the server will not take it.</summary>
    public string? Refusal { get; init; }

    public static PendingPicture Of(NewPicture picture) =>
        new(picture.Id, picture.AltText, picture.Acknowledge, picture.Graphic);

    public NewPicture With(byte[] file) => new(Id, file, AltText, Acknowledge, Graphic);

    public override string ToString() => $"PendingPicture {Id}";
}
