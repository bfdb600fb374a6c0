namespace LiveOR.Archive.Copies;

/// <summary>A picture of an export: its file is named by what is in it, its id is what entries call it.</summary>
public sealed record CopiedPhoto
{
    public required Guid Id { get; init; }
    public required string File { get; init; }
    public required string ContentType { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required string AltText { get; init; }
    public required bool Graphic { get; init; }

    /// <summary>The hospital's own copy only, from here on.</summary>
    public string? UploadedBy { get; init; }
    public DateTimeOffset? UploadedAt { get; init; }
    public string? DecidedBy { get; init; }
    public IReadOnlyList<string>? Checks { get; init; }

    public static string FileOf(string digest) => $"photos/{digest}.jpg";
}
