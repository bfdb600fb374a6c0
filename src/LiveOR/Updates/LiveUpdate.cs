using System.Text.Json;
using LiveOR.Privacy;

namespace LiveOR.Updates;

/// <summary>One published update: immutable, and made of text the guard has cleared.</summary>
public sealed record LiveUpdate
{
    public required DraftId DraftId { get; init; }
    public required UpdateType Type { get; init; }
    public string? StepId { get; init; }
    public required ClearedText Text { get; init; }

    /// <summary>What mirrors say instead of <see cref="Text"/>, when the narrator said just what the template says.</summary>
    public ClearedText? Short { get; init; }
    public required bool Key { get; init; }
    public string? SaidBy { get; init; }
    public IReadOnlyList<string> Photos { get; init; } = [];
    public required string Author { get; init; }

    /// <summary>Its author read the warnings and let it go all the same.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>What a second person called false alarms. Words of the text itself, kept because it is checked again
    /// wherever it goes.</summary>
    public IReadOnlyList<Dismissed> Dismissed { get; init; } = [];

    /// <summary>The grade of complications that an outcome tells; null in everything else.</summary>
    public string? ClavienDindo { get; init; }

    /// <summary>Which follow-up it answers: "24h", "30d".</summary>
    public string? FollowUp { get; init; }

    public byte[] ToPayload() => JsonSerializer.SerializeToUtf8Bytes(
        new UpdatePayload(DraftId.Value, Type, StepId, Text.Value, Short?.Value, Key, SaidBy, Photos, Author, Acknowledged, Dismissed, ClavienDindo, FollowUp),
        UpdatesJson.Default.UpdatePayload);

    /// <summary>Reads back what the journal holds; it was cleared before it got there.</summary>
    public static LiveUpdate FromPayload(byte[] payload)
    {
        var stored = JsonSerializer.Deserialize(payload, UpdatesJson.Default.UpdatePayload)
            ?? throw new InvalidDataException("An update entry has an empty payload.");
        return new LiveUpdate
        {
            DraftId = new DraftId(stored.DraftId),
            Type = stored.Type,
            StepId = stored.StepId,
            Text = new ClearedText(stored.Text),
            Short = stored.Short is null ? null : new ClearedText(stored.Short),
            Key = stored.Key,
            SaidBy = stored.SaidBy,
            Photos = stored.Photos,
            Author = stored.Author,
            Acknowledged = stored.Acknowledged,
            Dismissed = stored.Dismissed ?? [],
            ClavienDindo = stored.ClavienDindo,
            FollowUp = stored.FollowUp,
        };
    }

    /// <summary>Its place in the narration, and nothing of what was said or shown there.</summary>
    public LiveUpdate WithoutWords() =>
        this with { Text = ClearedText.Untold, Short = null, SaidBy = null, Photos = [], Dismissed = [], ClavienDindo = null };

    public override string ToString() => $"LiveUpdate of draft {DraftId}";
}
