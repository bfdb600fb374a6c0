using System.Text.Json;
using System.Text.Json.Serialization;
using LiveOR.Updates;

namespace LiveOR.Web.Photos.Workers;

/// <summary>What a worker says before the bytes of its picture: one line of JSON.</summary>
internal sealed record WorkerAnswer
{
    /// <summary>Why the picture is not taken, in words for the one who sent it.</summary>
    public string? Trouble { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }

    /// <summary>Null where there is no reader.</summary>
    public IReadOnlyList<FoundWord>? Words { get; init; }

    /// <summary>Whether the reader came to its end each time.</summary>
    public bool Finished { get; init; }

    public byte[] ToLine() => [.. JsonSerializer.SerializeToUtf8Bytes(this, WorkerJson.Default.WorkerAnswer), (byte)'\n'];

    /// <summary>The answer and what follows its line.</summary>
    public static (WorkerAnswer Answer, byte[] Picture) Read(ReadOnlySpan<byte> said)
    {
        var end = said.IndexOf((byte)'\n');
        return end >= 0 && JsonSerializer.Deserialize(said[..end], WorkerJson.Default.WorkerAnswer) is { } answer
            ? (answer, said[(end + 1)..].ToArray())
            : throw new InvalidDataException("A worker ended well and said nothing.");
    }

    public override string ToString() => $"WorkerAnswer ({Width} × {Height})";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkerAnswer))]
[JsonSerializable(typeof(IReadOnlyList<PhotoBox>))]
internal sealed partial class WorkerJson : JsonSerializerContext;
