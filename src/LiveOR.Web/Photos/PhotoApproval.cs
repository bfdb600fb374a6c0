using LiveOR.Accounts;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Photos;

/// <summary>The second person's word on a picture. Asked for again, it is the same answer.</summary>
internal sealed class PhotoApproval(Journals journals, PhotoStore photos)
{
    private const string Gone = "This picture was called back.";

    /// <summary><paramref name="graphic"/> makes it graphic where the one who added it did not say so.</summary>
    public Task<Decided?> ApproveAsync(
        PhotoId id, string by, IReadOnlyCollection<string> checks, bool graphic, CancellationToken cancellationToken) =>
        DecideAsync(id, (session, photo) => Task.FromResult(Approve(session, photo, by, checks, graphic)), cancellationToken);

    public Task<Decided?> RefuseAsync(PhotoId id, string by, CancellationToken cancellationToken) =>
        DecideAsync(id, (session, photo) => RefuseAsync(session, photo, by, cancellationToken), cancellationToken);

    /// <summary>Null when there is no such picture.</summary>
    private async Task<Decided?> DecideAsync(
        PhotoId id, Func<JournalSession, Photo, Task<Decided>> decide, CancellationToken cancellationToken) =>
        await photos.OwnerOfAsync(id, cancellationToken) is { } owner
            ? await journals.WriteAsync(
                owner,
                async session => await decide(
                    session, await session.Db.Photos.AsNoTracking().SingleAsync(each => each.Id == id, cancellationToken)),
                cancellationToken)
            : null;

    private static Decided Approve(
        JournalSession session, Photo photo, string by, IReadOnlyCollection<string> checks, bool graphic) => photo.State switch
        {
            PhotoState.Approved => new Decided.Done(photo),
            PhotoState.Refused => new Decided.Conflict("This picture was refused and is gone. Add it again."),
            PhotoState.Erased => new Decided.Conflict(Gone),
            _ when photo.UploadedBy == by && !session.Procedure.Rehearsal =>
                new Decided.NotYours("Somebody other than the one who added a picture approves it."),
            _ when !PhotoRules.MayTake(session.Procedure) => new Decided.Conflict(PhotoRules.NotCovered),
            _ when PhotoCheck.Missing(checks) is { Count: > 0 } missing => new Decided.Unchecked(missing),
            _ => Approve(session, photo.Approve(by, PhotoCheck.AllIds, graphic), by),
        };

    private static Decided.Done Approve(JournalSession session, Photo approved, string by)
    {
        session.Record(by, AuditAction.ApprovedPhoto, approved.Id.ToString(), PhotoNotes.Approved(approved));
        return Change(session, approved);
    }

    private static async Task<Decided> RefuseAsync(
        JournalSession session, Photo photo, string by, CancellationToken cancellationToken)
    {
        switch (photo.State)
        {
            case PhotoState.Refused:
                return new Decided.Done(photo);
            case PhotoState.Erased:
                return new Decided.Conflict(Gone);
            case PhotoState.Approved when (await session.PhotosInUseAsync(cancellationToken)).Contains(photo.Id):
                return new Decided.Conflict("This picture is in an update. Take the update back: the picture goes with it.");
            default:
                await session.ErasePhotosAsync([photo.Id], cancellationToken);
                session.Record(by, AuditAction.RefusedPhoto, photo.Id.ToString());
                return Change(session, photo.Refuse(by));
        }
    }

    private static Decided.Done Change(JournalSession session, Photo photo)
    {
        session.Db.Photos.Update(photo);
        return new Decided.Done(photo);
    }
}
