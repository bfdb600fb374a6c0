using System.Text.Json;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive.Copies;

/// <summary>What readers see of an entry's payload: without the accounts of staff and what was said to staff.</summary>
internal static class ReadersPayload
{
    /// <summary>Of what is withheld only its place, and no grade that its <paramref name="card"/> does not tell.</summary>
    public static byte[] Of(JournalKind kind, byte[] payload, Card card) => kind switch
    {
        JournalKind.Update => Of(LiveUpdate.FromPayload(payload), card).ToPayload(),
        JournalKind.Amendment => Of(Amendment.FromPayload(payload), card).ToPayload(),
        JournalKind.Retraction => (Retraction.FromPayload(payload) with { By = "" }).ToPayload(),
        _ => JsonSerializer.SerializeToUtf8Bytes(
            StatusOf(payload) with { By = "", Reason = null, SingleHanded = false }, ProceduresJson.Default.StatusChange),
    };

    /// <summary>What of a payload only the hospital's own copy may carry; null when there is nothing.</summary>
    public static string? OwnField(JournalKind kind, byte[] payload) => kind switch
    {
        JournalKind.Update => Named(LiveUpdate.FromPayload(payload).Author, "author"),
        JournalKind.Amendment => Named(Amendment.FromPayload(payload).Author, "author"),
        JournalKind.Retraction => Named(Retraction.FromPayload(payload).By, "by"),
        _ => StatusOf(payload) switch
        {
            { By: not "" } => "by",
            { Reason: not null } => "reason",
            { SingleHanded: true } => "singleHanded",
            _ => null,
        },
    };

    private static LiveUpdate Of(LiveUpdate update, Card card) =>
        (card.Withheld ? update.WithoutWords() : update) with { Author = "", ClavienDindo = card.ClavienDindo };

    private static Amendment Of(Amendment amendment, Card card) => (card.Withheld ? amendment.WithoutWords() : amendment) with { Author = "" };

    private static StatusChange StatusOf(byte[] payload) => JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange)
        ?? throw new InvalidDataException("A status entry has an empty payload.");

    private static string? Named(string value, string field) => value is { Length: > 0 } ? field : null;
}
