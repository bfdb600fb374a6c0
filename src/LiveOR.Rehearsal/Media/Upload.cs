using System.Text.Json.Serialization;
using LiveOR.Rehearsal.Media.Images;

namespace LiveOR.Rehearsal.Media;

/// <summary>A finished upload: whose it is, what it shows, and until when a post may name it.</summary>
internal sealed record Upload
{
    public required long Id { get; init; }
    public required string OwnerId { get; init; }
    public required string Category { get; init; }
    public required string ContentType { get; init; }
    public required long Size { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Until then it is still being processed.</summary>
    public required DateTimeOffset ReadyAt { get; init; }

    /// <summary>Why processing will fail; null when it will not.</summary>
    public string? Failure { get; init; }
    public string? AltText { get; init; }

    /// <summary>Covered until a reader asks for it.</summary>
    public bool Sensitive { get; init; }

    [JsonIgnore]
    public string Key => Of(Category).Key(Id);

    /// <summary>Bytes that are no picture are never shown and have no ending of their own.</summary>
    [JsonIgnore]
    public string FileName => Key + (ImageKind.Find(ContentType)?.Extension ?? ".bin");

    [JsonIgnore]
    public Picture Picture => new(Key, Of(Category).Type, Width, Height, AltText, Sensitive);

    public bool IsUsable(DateTimeOffset now) => Failure is null && now >= ReadyAt && now < ExpiresAt;

    private static MediaCategory Of(string name) =>
        MediaCategory.Find(name) ?? throw new InvalidDataException($"{name} is not a media category.");
}
