using LiveOR.Client.Archive.Retention;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Procedures.Retention;

/// <summary>Looks in every table for what there is of a procedure. The same look tells before a deletion what there was, and afterwards
/// that nothing is left.</summary>
internal static class Remains
{
    public static async Task<IReadOnlyList<KindCount>> LookAsync(
        LiveORDbContext db, ProcedureId id, long? place, CancellationToken cancellationToken)
    {
        var spoken = db.Journal.Where(each => each.ProcedureId == id && (each.Payload != null || each.Salt != null));
        return
        [
            new("updates", await spoken.CountAsync(each => each.Kind == JournalKind.Update, cancellationToken)),
            new("corrections", await spoken.CountAsync(each => each.Kind == JournalKind.Amendment, cancellationToken)),
            new("drafts", await db.Drafts.CountAsync(each => each.ProcedureId == id && each.BodyDigest != "", cancellationToken)),
            new("pictures", await db.Photos.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("scripts", await db.Scripts.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("words for mirrors", await db.Deliveries.CountAsync(each => each.ProcedureId == id && each.Text != "", cancellationToken)),
            new("places in the archive's list", await db.Volumes.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("rows of the search index", await IndexedAsync(db, place, cancellationToken)),
            new("findings that were let stand", await db.AcceptedFindings.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("answers to follow-ups", await db.FollowUpAnswers.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("known identifiers (digests)", await db.KnownIdentifiers.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("things sealed under a legal hold", await db.Sealed.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("family links", await db.FamilyLinks.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("invitations", await db.Invitations.CountAsync(each => each.ProcedureId == id, cancellationToken)),
            new("audience counts", await db.AudiencePeaks.CountAsync(each => each.ProcedureId == id, cancellationToken)),
        ];
    }

    public static Task<long?> PlaceAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken) =>
        db.Volumes.Where(each => each.ProcedureId == id).Select(each => (long?)each.Place).SingleOrDefaultAsync(cancellationToken);

    private static async Task<int> IndexedAsync(LiveORDbContext db, long? place, CancellationToken cancellationToken)
    {
        if (place is not { } at)
        {
            return 0;
        }

        var (first, next) = (at << 20, (at + 1) << 20);
        return await db.Database
            .SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM \"ArchiveWords\" WHERE rowid >= {first} AND rowid < {next}")
            .SingleAsync(cancellationToken);
    }
}
