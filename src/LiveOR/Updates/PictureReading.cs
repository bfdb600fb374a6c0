using System.Text.Json.Serialization;
using LiveOR.Privacy;

namespace LiveOR.Updates;

/// <summary>What was read in a picture: for the person who approves it, and erased with it.</summary>
public sealed record PictureReading(PictureReadingState State, string Words, IReadOnlyList<Finding> Findings)
{
    public override string ToString() => $"PictureReading ({State}, {Words.Length} characters)";
}

/// <summary>Read: words were looked for. Unavailable: no text reader is installed. Failed: it did not finish.</summary>
[JsonConverter(typeof(WireName<PictureReadingState>))]
public enum PictureReadingState
{
    Read,
    Unavailable,
    Failed,
}
