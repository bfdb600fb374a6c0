using System.Text.Json;

namespace LiveOR.Updates;

/// <summary>Calls back an earlier entry. The entry keeps its number; its words are erased.</summary>
public sealed record Retraction(long Target, string By)
{
    public byte[] ToPayload() => JsonSerializer.SerializeToUtf8Bytes(this, UpdatesJson.Default.Retraction);

    public static Retraction FromPayload(byte[] payload) =>
        JsonSerializer.Deserialize(payload, UpdatesJson.Default.Retraction)
        ?? throw new InvalidDataException("A retraction entry has an empty payload.");
}
