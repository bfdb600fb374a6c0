using System.Globalization;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Storage;

/// <summary>What the audit record says of a journal entry. Nobody has to remember to say it.</summary>
internal static class AuditNotes
{
    public static AuditNote Of(JournalEntry entry, byte[] payload) => entry.Kind switch
    {
        JournalKind.Status => OfStatus(entry, JsonSerializer.Deserialize(payload, ProceduresJson.Default.StatusChange)!),
        JournalKind.Update => OfUpdate(entry, LiveUpdate.FromPayload(payload)),
        JournalKind.Amendment => OfAmendment(entry, Amendment.FromPayload(payload)),
        JournalKind.Retraction => OfRetraction(entry, Retraction.FromPayload(payload)),
        var kind => throw new InvalidOperationException($"Unknown kind {kind}."),
    };

    private static AuditNote OfStatus(JournalEntry entry, StatusChange change) => new(
        change.By.Length > 0 ? change.By : AuditNote.Server,
        change switch
        {
            { ThrownAway: true } => AuditAction.ThrewAway,
            { Expired: true } => AuditAction.DeletedArchive,
            { Status: ProcedureStatus.Withdrawn } => AuditAction.Withdrew,
            _ => AuditAction.ChangedStatus,
        },
        entry.ProcedureId, Name(entry.Number), Detail(change));

    private static Dictionary<string, string> Detail(StatusChange change)
    {
        var detail = new Dictionary<string, string>
        {
            ["status"] = JsonNamingPolicy.CamelCase.ConvertName(change.Status.ToString()),
            ["stopped"] = change.Stopped ? "true" : "false",
            ["singleHanded"] = change.SingleHanded ? "true" : "false",
        };
        if (change.Reason is { } reason)
        {
            detail["reason"] = reason;
        }

        return detail;
    }

    /// <summary>The clock releases; who wrote it stands in its own line.</summary>
    private static AuditNote OfUpdate(JournalEntry entry, LiveUpdate update) => new(
        AuditNote.Server, AuditAction.Released, entry.ProcedureId, Name(entry.Number),
        new Dictionary<string, string>
        {
            ["draft"] = update.DraftId.ToString(),
            ["author"] = update.Author,
            ["warningsAcknowledged"] = update.Acknowledged ? "true" : "false",
            ["falseAlarms"] = update.Dismissed.Count.ToString(CultureInfo.InvariantCulture),
        });

    private static AuditNote OfAmendment(JournalEntry entry, Amendment amendment) => new(
        amendment.Author, AuditAction.Amended, entry.ProcedureId, Name(amendment.Target),
        new Dictionary<string, string> { ["entry"] = entry.Number.ToString(CultureInfo.InvariantCulture) });

    private static AuditNote OfRetraction(JournalEntry entry, Retraction retraction) => new(
        retraction.By, AuditAction.Retracted, entry.ProcedureId, Name(retraction.Target),
        new Dictionary<string, string> { ["entry"] = entry.Number.ToString(CultureInfo.InvariantCulture) });

    private static string Name(long number) => $"entry {number.ToString(CultureInfo.InvariantCulture)}";
}
