using LiveOR.Accounts;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Photos;

/// <summary>Takes pictures in: what was sent is drawn anew and dropped, only the new picture is kept.</summary>
internal sealed class PhotoIntake(
    Journals journals, Darkroom darkroom, PictureReader reader, PrivacyGuard guard, TimeProvider time)
{
    public const int MostInAnHour = 60;
    private const string Jpeg = "image/jpeg";

    public async Task<Received> TakeAsync(Upload upload, string by, CancellationToken cancellationToken)
    {
        var id = new ProcedureId(upload.ProcedureId);
        if (await journals.ReadAsync(id, cancellationToken) is not { } room)
        {
            return new Received.NoProcedure();
        }

        var context = await reader.ContextAsync(room.Procedure, cancellationToken);
        if ((Trouble(room.Procedure, room.Progress) ?? Trouble(upload, context)) is { } trouble)
        {
            return trouble;
        }

        return await darkroom.DevelopAsync(upload.File, cancellationToken) switch
        {
            Developed.Print print => await ReadAsync(upload, print, context, by, cancellationToken),
            Developed.Spoilt spoilt => new Received.Invalid("file", spoilt.Why),
            var other => throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}."),
        };
    }

    /// <summary>What is held for being written in the picture is not kept at all.</summary>
    private async Task<Received> ReadAsync(
        Upload upload, Developed.Print print, GuardContext context, string by, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync(print.Jpeg, context, cancellationToken);
        return reading.Findings.Any(finding => finding.Level == FindingLevel.Held)
            ? new Received.Writing(reading.Findings)
            : await journals.WriteAsync(
                new ProcedureId(upload.ProcedureId),
                session => KeepAsync(session, upload, print, reading, by, cancellationToken),
                cancellationToken) ?? new Received.NoProcedure();
    }

    private static Received? Trouble(Procedure procedure, Progress progress) => progress.Status switch
    {
        >= ProcedureStatus.Concluded => new Received.NotAllowed(progress.Status),
        _ when !PhotoRules.MayTake(procedure) => new Received.NotCovered(),
        _ => null,
    };

    private Received? Trouble(Upload upload, GuardContext context) =>
        (PictureKind.Trouble(upload.File), PhotoRules.AltTextError(upload.AltText)) switch
        {
            ({ } why, _) => new Received.WrongKind(why),
            (_, { } why) => new Received.Invalid("altText", why),
            _ => guard.Inspect(upload.AltText, context) switch
            {
                Verdict.Held held => new Received.Held(held.Findings),
                Verdict.Warned warned when !upload.Acknowledge => new Received.Warned(warned.Findings),
                _ => null,
            },
        };

    private async Task<Received> KeepAsync(
        JournalSession session, Upload upload, Developed.Print print, PictureReading reading, string by,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = upload.Id is { } given ? new PhotoId(given) : PhotoId.New();
        if (await session.Db.Photos.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is { } known)
        {
            return Again(known, upload, print, by);
        }

        if (Trouble(session.Procedure, session.Progress) is { } trouble)
        {
            return trouble;
        }

        if (await session.Db.Photos.CountAsync(
            each => each.UploadedBy == by && each.UploadedAt > now.AddHours(-1), cancellationToken) >= MostInAnHour)
        {
            return new Received.TooMany();
        }

        var photo = Photo(session.Procedure, id, upload, print, by, now) with { Reading = reading };
        session.Db.Photos.Add(photo);
        session.Record(by, AuditAction.AddedPhoto, photo.Id.ToString(), PhotoNotes.Added(photo));
        return new Received.Kept(photo);
    }

    /// <summary>The same file is drawn to the same bytes, so a repetition is known by them.</summary>
    private static Received Again(Photo known, Upload upload, Developed.Print print, string by) => known switch
    {
        { State: PhotoState.Refused or PhotoState.Erased } =>
            new Received.Conflict("The picture of this id was refused or called back. Use a new id."),
        _ when known.ProcedureId.Value == upload.ProcedureId && known.UploadedBy == by && known.AltText == upload.AltText
            && known.Bytes.AsSpan().SequenceEqual(print.Jpeg) => new Received.Kept(known),
        _ => new Received.Conflict("This id stands for another picture already. Use a new id."),
    };

    /// <summary>In a rehearsal one person can do everything, so nobody has to be asked.</summary>
    private static Photo Photo(
        Procedure procedure, PhotoId id, Upload upload, Developed.Print print, string by, DateTimeOffset now) => new()
        {
            Id = id,
            ProcedureId = procedure.Id,
            ContentType = Jpeg,
            Width = print.Width,
            Height = print.Height,
            AltText = upload.AltText,
            State = procedure.Rehearsal ? PhotoState.Approved : PhotoState.Waiting,
            UploadedBy = by,
            UploadedAt = now,
            DecidedBy = procedure.Rehearsal ? by : null,
            Graphic = upload.Graphic,
            Bytes = print.Jpeg,
        };
}
