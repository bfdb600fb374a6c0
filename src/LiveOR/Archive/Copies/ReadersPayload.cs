using System.Text.Json;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive.Copies;

/// <summary>What readers see of an entry's payload: without the accounts of staff and what was said to staff.</summary>
internal static class ReadersPayload
{
    public static byte[] Of(JournalKind kind, byte[] payload) => kind switch
    {
        JournalKind.Update => (LiveUpdate.FromPayload(payload) with { Author = "" }).ToPayload(),
        JournalKind.Amendment => (Amendment.FromPayload(payload) with { Author = "" }).ToPayload(),
        JournalKind.Retraction => (Retraction.FromPayload(payload) with { By = "" }).ToPayload(),
        _ => JsonSerializer.SerializeToUtf8Bytes(Of(JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange)!),
            ProceduresJson.Default.StatusChange),
    };

    private static StatusChange Of(StatusChange change) => change with { By = "", Reason = null, SingleHanded = false };
}
