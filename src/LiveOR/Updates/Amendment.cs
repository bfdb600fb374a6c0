using System.Text.Json;
using LiveOR.Privacy;

namespace LiveOR.Updates;

/// <summary>A visible correction of an earlier entry.</summary>
public sealed record Amendment(long Target, ClearedText Text, string Author, bool Acknowledged = false)
{
    public byte[] ToPayload() => JsonSerializer.SerializeToUtf8Bytes(
        new AmendmentPayload(Target, Text.Value, Author, Acknowledged), UpdatesJson.Default.AmendmentPayload);

    public Amendment WithoutWords() => this with { Text = ClearedText.Untold };

    public static Amendment FromPayload(byte[] payload)
    {
        var stored = JsonSerializer.Deserialize(payload, UpdatesJson.Default.AmendmentPayload)
            ?? throw new InvalidDataException("An amendment entry has an empty payload.");
        return new Amendment(stored.Target, new ClearedText(stored.Text), stored.Author, stored.Acknowledged);
    }
}

internal sealed record AmendmentPayload(long Target, string Text, string Author, bool Acknowledged = false);
