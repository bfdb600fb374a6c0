using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Photos;

/// <summary>Paints parts of a picture black, for good: by the one who added it or the one who decides on it, while it waits.</summary>
internal sealed class PhotoCovering(Journals journals, PhotoStore photos, Darkroom darkroom, PictureReader reader)
{
    private const string Settled = "Only a picture that waits for approval can be covered. Add it again to change it.";
    private const string Changed = "Somebody else changed this picture just now. Look at it again.";

    /// <summary>Null when there is no such picture.</summary>
    public async Task<Decided?> CoverAsync(
        PhotoId id, IReadOnlyList<PhotoBox>? boxes, string by, bool mayDecide, CancellationToken cancellationToken)
    {
        if (await photos.FindAsync(id, cancellationToken) is not { } photo
            || await journals.ReadAsync(photo.ProcedureId, cancellationToken) is not { Procedure: var procedure })
        {
            return null;
        }

        return Trouble(procedure, photo, by, mayDecide) ?? (PhotoRules.BoxesError(boxes, photo) is { } why
            ? new Decided.Invalid("boxes", why)
            : await CoverAsync(procedure, photo, boxes!, by, cancellationToken));
    }

    private static Decided? Trouble(Procedure procedure, Photo photo, string by, bool mayDecide) => photo switch
    {
        { State: PhotoState.Refused or PhotoState.Erased } => new Decided.Conflict("This picture is gone. Add it again."),
        _ when !PhotoRules.MayCover(photo.State, procedure.Rehearsal) => new Decided.Conflict(Settled),
        _ when photo.UploadedBy != by && !mayDecide => new Decided.NotYours("Who added a picture covers it, or who approves it."),
        _ => null,
    };

    private async Task<Decided?> CoverAsync(
        Procedure procedure, Photo photo, IReadOnlyList<PhotoBox> boxes, string by, CancellationToken cancellationToken)
    {
        if (await darkroom.CoverAsync(photo.Bytes, boxes, cancellationToken) is not Developed.Print print)
        {
            return new Decided.Conflict("The picture could not be covered. Refuse it and add it again.");
        }

        var context = await reader.ContextAsync(procedure, cancellationToken);
        var reading = await reader.ReadAsync(print.Jpeg, context, cancellationToken);
        return await journals.WriteAsync(
            photo.ProcedureId, session => KeepAsync(session, photo, photo.Cover(print.Jpeg, reading), boxes.Count, by, cancellationToken),
            cancellationToken);
    }

    private static async Task<Decided> KeepAsync(
        JournalSession session, Photo before, Photo after, int boxes, string by, CancellationToken cancellationToken)
    {
        var now = await session.Db.Photos.AsNoTracking().SingleAsync(each => each.Id == before.Id, cancellationToken);
        if (!PhotoRules.MayCover(now.State, session.Procedure.Rehearsal)
            || (now.State == PhotoState.Approved && (await session.PhotosInUseAsync(cancellationToken)).Contains(now.Id)))
        {
            return new Decided.Conflict(Settled);
        }

        if (!now.Bytes.AsSpan().SequenceEqual(before.Bytes))
        {
            return new Decided.Conflict(Changed);
        }

        // What was covered must not stay in the database's file.
        await session.ErasePhotosAsync([before.Id], cancellationToken);
        session.Db.Photos.Update(after);
        session.Record(by, AuditAction.CoveredPhoto, after.Id.ToString(), PhotoNotes.Covered(boxes, after));
        return new Decided.Done(after);
    }
}
