using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>While a legal hold is on, what is erased is sealed first, in the same transaction. Without one nothing is kept.</summary>
internal static class Sealing
{
    public static void SealEntries(this JournalSession session, IEnumerable<JournalEntry> entries)
    {
        foreach (var entry in entries.Where(each => session.IsHeldByLaw && each.Payload is not null))
        {
            session.Seal(SealedWords.Entry, entry.Number.ToString(CultureInfo.InvariantCulture), entry.Payload!);
        }
    }

    public static void SealDrafts(this JournalSession session, IEnumerable<BufferedDraft> drafts)
    {
        foreach (var buffered in drafts.Where(each => session.IsHeldByLaw && each.Draft is not null))
        {
            session.Seal(
                SealedWords.Draft, buffered.Id.ToString(),
                JsonSerializer.SerializeToUtf8Bytes(buffered.Draft, StorageJson.Default.Draft));
        }
    }

    public static async Task SealPhotosAsync(
        this JournalSession session, IReadOnlyCollection<PhotoId> photos, CancellationToken cancellationToken)
    {
        var held = session.IsHeldByLaw
            ? await session.Db.Photos.AsNoTracking()
                .Where(each => each.ProcedureId == session.Procedure.Id && photos.Contains(each.Id)).ToListAsync(cancellationToken)
            : [];
        foreach (var photo in held.Where(each => each.Bytes.Length > 0))
        {
            session.Seal(SealedWords.Photo, photo.Id.ToString(), JsonSerializer.SerializeToUtf8Bytes(
                new SealedPhoto(photo.AltText, photo.ContentType, photo.Bytes), StorageJson.Default.SealedPhoto));
        }
    }

    public static async Task SealScriptAsync(this JournalSession session, CancellationToken cancellationToken)
    {
        if (session.IsHeldByLaw
            && await session.Db.Scripts.AsNoTracking().SingleOrDefaultAsync(each => each.ProcedureId == session.Procedure.Id, cancellationToken)
                is { Body.Length: > 0 } script)
        {
            session.Seal(SealedWords.Script, session.Procedure.Id.ToString(), Encoding.UTF8.GetBytes(script.Body));
        }
    }

    /// <summary>The hold has ended: what it kept goes. How much that was.</summary>
    public static async Task<int> BreakSealsAsync(this JournalSession session, CancellationToken cancellationToken)
    {
        session.NoteErasure();
        return await session.Db.Sealed.Where(each => each.ProcedureId == session.Procedure.Id).ExecuteDeleteAsync(cancellationToken);
    }
}
