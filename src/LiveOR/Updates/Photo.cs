using LiveOR.Procedures;

namespace LiveOR.Updates;

/// <summary>A picture as it was taken in: drawn anew without what its file said besides the picture. It is shown once a second
/// person has approved it and the update that holds it is released.</summary>
public sealed record Photo
{
    public const int LongestAltText = 1000;

    public required PhotoId Id { get; init; }
    public required ProcedureId ProcedureId { get; init; }
    public required string ContentType { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>What it shows, in the narrator's words, for those who do not see it. Empty only where
    /// <see cref="Bytes"/> is.</summary>
    public required string AltText { get; init; }
    public required PhotoState State { get; init; }
    public required string UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }
    public string? DecidedBy { get; init; }

    /// <summary>Blurred until the reader taps it.</summary>
    public bool Graphic { get; init; } = true;

    /// <summary>The ids of the checks that the person who approved it confirmed.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>What was read in it; null once its bytes are erased, and in pictures taken before texts were read.</summary>
    public PictureReading? Reading { get; init; }

    /// <summary>Empty once it was refused or called back.</summary>
    public required byte[] Bytes { get; init; }

    public Photo Approve(string by) => this with { State = PhotoState.Approved, DecidedBy = by };

    public Photo Refuse(string by) => this with { State = PhotoState.Refused, DecidedBy = by, Bytes = [], AltText = "", Reading = null };

    public override string ToString() => $"Photo {Id.Value} ({Width} × {Height}, {State})";
}
