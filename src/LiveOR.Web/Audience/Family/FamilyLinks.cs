using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Audience.Family;

/// <summary>Links for those in the waiting room. Each is shown once, kept as a digest, and works until somebody takes
/// it back, the patient's permission does not cover it any more, or the procedure is withdrawn.</summary>
public sealed class FamilyLinks(IDbContextFactory<LiveORDbContext> databases, Journals journals, Feeds feeds, TimeProvider time)
{
    public const int MostOpen = 20;

    /// <summary>Null when there is no such procedure.</summary>
    public Task<FamilyLinkMade?> MakeAsync(ProcedureId id, string by, CancellationToken cancellationToken) =>
        journals.WriteAsync(id, session => MakeAsync(session, by, cancellationToken), cancellationToken);

    /// <summary>Those that still work; null when there is no such procedure.</summary>
    public async Task<IReadOnlyList<FamilyLink>?> ListAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Procedures.AnyAsync(each => each.Id == id, cancellationToken)
            ? await Open(db, id).OrderBy(each => each.CreatedAt).ToListAsync(cancellationToken)
            : null;
    }

    public async Task<bool> TakeBackAsync(ProcedureId id, Guid link, string by, CancellationToken cancellationToken) =>
        await journals.WriteAsync(id, session => TakeBackAsync(session, link, by, cancellationToken), cancellationToken)
            is FamilyLinkMade.Done;

    /// <summary>What a link leads to; null for every link that does not lead anywhere, for whatever reason.</summary>
    public async Task<FeedView?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var digest = Token.Digest(token);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var procedure = await (
            from link in db.FamilyLinks.AsNoTracking()
            where link.Digest == digest && link.RevokedAt == null
            join each in db.Procedures.AsNoTracking() on link.ProcedureId equals each.Id
            select each).SingleOrDefaultAsync(cancellationToken);
        return procedure is not null && ConsentCover.FamilyMayFollow(procedure)
            && await feeds.FindAsync(procedure.Slug, cancellationToken) is { Feed.Progress.Status: not ProcedureStatus.Withdrawn } view
            ? view
            : null;
    }

    private async Task<FamilyLinkMade> MakeAsync(JournalSession session, string by, CancellationToken cancellationToken)
    {
        if (session.Progress.Status is ProcedureStatus.Withdrawn or ProcedureStatus.Archived)
        {
            return new FamilyLinkMade.Over();
        }

        if (!ConsentCover.FamilyMayFollow(session.Procedure))
        {
            return new FamilyLinkMade.NotCovered();
        }

        if (await Open(session.Db, session.Procedure.Id).CountAsync(cancellationToken) >= MostOpen)
        {
            return new FamilyLinkMade.TooMany();
        }

        var token = Token.New();
        var link = new FamilyLink
        {
            Id = Guid.CreateVersion7(),
            ProcedureId = session.Procedure.Id,
            Digest = Token.Digest(token),
            CreatedBy = by,
            CreatedAt = time.GetUtcNow(),
        };
        session.Db.FamilyLinks.Add(link);
        Record(session, by, link.Id, "made");
        return new FamilyLinkMade.Done(link.Id, token);
    }

    private async Task<FamilyLinkMade> TakeBackAsync(
        JournalSession session, Guid link, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var taken = await Open(session.Db, session.Procedure.Id).Where(each => each.Id == link)
            .ExecuteUpdateAsync(change => change.SetProperty(each => each.RevokedAt, now), cancellationToken);
        if (taken == 0)
        {
            return new FamilyLinkMade.Over();
        }

        Record(session, by, link, "taken back");
        return new FamilyLinkMade.Done(link, "");
    }

    private static void Record(JournalSession session, string by, Guid link, string what) => session.Record(
        by, AuditAction.ChangedFamilyLink, $"family link {link}", new Dictionary<string, string> { ["what"] = what });

    private static IQueryable<FamilyLink> Open(LiveORDbContext db, ProcedureId id) =>
        db.FamilyLinks.AsNoTracking().Where(each => each.ProcedureId == id && each.RevokedAt == null);
}
