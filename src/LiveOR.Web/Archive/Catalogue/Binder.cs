using LiveOR.Archive;
using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>Puts a feed into the catalogue as it is, or takes it out. Doing it again changes nothing.</summary>
public sealed class Binder(IDbContextFactory<LiveORDbContext> databases)
{
    /// <summary>Changes with the form of the catalogue, and with the rules that words must have passed.</summary>
    public static string Edition { get; } = $"1-{typeof(Feed).Assembly.ManifestModule.ModuleVersionId:N}";

    /// <summary>False when the journal has gone on in the meantime: whatever it says now must be read again.</summary>
    public async Task<bool> BindAsync(Feed read, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // Takes the database's one place for writers: nothing can be retracted between the look and the last row.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var id = read.Procedure.Id;
        var latest = await db.Journal.Where(each => each.ProcedureId == id).MaxAsync(each => (long?)each.Number, cancellationToken);
        if (latest != read.Progress.LatestNumber)
        {
            return false;
        }

        var feed = read with { Procedure = await db.Procedures.AsNoTracking().SingleAsync(each => each.Id == id, cancellationToken) };
        var place = await db.Volumes.Where(each => each.ProcedureId == id).Select(each => (long?)each.Place).SingleOrDefaultAsync(cancellationToken);
        if (feed.Procedure.Access == Access.Public && feed.Progress.Status == ProcedureStatus.Archived)
        {
            await PutAsync(db, feed, place, cancellationToken);
        }
        else if (place is not null)
        {
            await db.Volumes.Where(each => each.ProcedureId == id).ExecuteDeleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task PutAsync(LiveORDbContext db, Feed feed, long? place, CancellationToken cancellationToken)
    {
        var volume = Describe(feed) with { Place = place ?? 0 };
        db.Update(volume);
        await db.SaveChangesAsync(cancellationToken);
        await db.VolumeCodes.Where(each => each.Place == volume.Place).ExecuteDeleteAsync(cancellationToken);
        db.VolumeCodes.AddRange(ProcedureCode.Of(feed.Playbook).Distinct()
            .Select(each => new VolumeCode { Place = volume.Place, System = each.System, Code = each.Code }));
        await db.SaveChangesAsync(cancellationToken);
        await CatalogueWords.ReplaceAsync(db, volume.Place, CatalogueWords.Of(feed), cancellationToken);
    }

    private static Volume Describe(Feed feed) => new()
    {
        ProcedureId = feed.Procedure.Id,
        Slug = feed.Procedure.Slug,
        Title = feed.Procedure.Title,
        PlaybookId = feed.Playbook.Id,
        PlaybookTitle = feed.Playbook.Title,
        Specialty = feed.Playbook.Specialty,
        Rehearsal = feed.Procedure.Rehearsal,
        Stopped = feed.Progress.Stopped,
        Complete = ArchiveRecord.IsComplete(feed),
        Steps = StepTimings.Of(feed).Count,
        Seconds = StepTimings.Duration(feed),
        OpenFrom = feed.Procedure.Terms.EmbargoUntil,
        ArchivedAt = feed.Cards.Last(card => card.Status == ProcedureStatus.Archived).At,
        Upto = feed.Progress.LatestNumber,
        Edition = Edition,
    };
}
