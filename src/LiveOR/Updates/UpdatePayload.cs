using System.Text.Json.Serialization;
using LiveOR.Privacy;

namespace LiveOR.Updates;

/// <summary>The bytes of an update entry, as they are stored and hashed.</summary>
internal sealed record UpdatePayload(
    Guid DraftId,
    UpdateType Type,
    string? StepId,
    string Text,
    string? Short,
    bool Key,
    string? SaidBy,
    IReadOnlyList<string> Photos,
    string Author,
    bool Acknowledged = false,
    IReadOnlyList<Dismissed>? Dismissed = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ClavienDindo = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FollowUp = null);
