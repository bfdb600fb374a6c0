using System.Text;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client.Archive;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Review;

/// <summary>Opens what a legal hold keeps, for the one who has to hand it over. Every look stands in the audit record, before it is
/// answered.</summary>
internal sealed class SealedReading(IDbContextFactory<LiveORDbContext> databases, Seals seals, AuditTrail audit)
{
    public async Task<IReadOnlyList<SealedItem>> ReadAsync(ProcedureId id, string by, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(new AuditNote(by, AuditAction.Saw, id, "what the legal hold keeps", null), cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var closed = await db.Sealed.AsNoTracking().Where(each => each.ProcedureId == id).OrderBy(each => each.At).ToListAsync(cancellationToken);
        return closed.ConvertAll(Open);
    }

    private SealedItem Open(SealedWords closed)
    {
        var open = seals.Open(closed);
        return closed.Kind switch
        {
            SealedWords.Photo when JsonSerializer.Deserialize(open, StorageJson.Default.SealedPhoto) is { } photo =>
                new(closed.Kind, closed.Name, closed.At, photo.AltText, photo.Bytes),
            SealedWords.Entry => new(closed.Kind, closed.Name, closed.At, Words(open), null),
            SealedWords.Draft => new(
                closed.Kind, closed.Name, closed.At, JsonSerializer.Deserialize(open, StorageJson.Default.Draft)?.Text ?? "", null),
            _ => new(closed.Kind, closed.Name, closed.At, Encoding.UTF8.GetString(open), null),
        };
    }

    /// <summary>An update and an amendment have their words under the same name.</summary>
    private static string Words(byte[] payload)
    {
        using var entry = JsonDocument.Parse(payload);
        return entry.RootElement.TryGetProperty("text", out var text) ? text.GetString() ?? "" : LiveUpdate.FromPayload(payload).Text.Value;
    }
}
