using LiveOR.Audience;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>The pictures as they stand in the database. Their bytes are read only where they are wanted.</summary>
public sealed class PhotoStore(IDbContextFactory<LiveORDbContext> databases)
{
    /// <summary>A picture as a mirror takes it; null when there is none of that id that may be shown.</summary>
    public async Task<MirrorImage?> ForMirrorAsync(string id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var value)
        && await FindAsync(new PhotoId(value), cancellationToken) is { State: PhotoState.Approved } photo
            ? new MirrorImage(photo.ContentType, photo.Bytes, photo.AltText, photo.Graphic)
            : null;

    public async Task<Photo?> FindAsync(PhotoId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Photos.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
    }

    /// <summary>The procedure a picture belongs to; null when there is no such picture.</summary>
    public async Task<ProcedureId?> OwnerOfAsync(PhotoId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Photos.Where(each => each.Id == id)
            .Select(each => (ProcedureId?)each.ProcedureId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The procedure an approved picture belongs to; null when there is none, or it may not be shown.</summary>
    public async Task<ProcedureId?> OwnerOfApprovedAsync(PhotoId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Photos.Where(each => each.Id == id && each.State == PhotoState.Approved)
            .Select(each => (ProcedureId?)each.ProcedureId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>A procedure's pictures without their bytes, in the order they came.</summary>
    public async Task<IReadOnlyList<Photo>> ListAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ListAsync(db, id, cancellationToken);
    }

    internal static Task<List<Photo>> ListAsync(LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken) =>
        Bare(db, id).OrderBy(each => each.UploadedAt).ToListAsync(cancellationToken);

    /// <summary>What cards show of a procedure's pictures: of those that may be shown.</summary>
    internal static async Task<IReadOnlyList<Picture>> PicturesAsync(
        LiveORDbContext db, ProcedureId id, CancellationToken cancellationToken)
    {
        var approved = await Bare(db, id).Where(each => each.State == PhotoState.Approved).ToListAsync(cancellationToken);
        return approved.ConvertAll(each => new Picture(
            Picture.AddressOf(each.Id), each.AltText, each.Width, each.Height, each.Graphic));
    }

    private static IQueryable<Photo> Bare(LiveORDbContext db, ProcedureId id) => db.Photos.AsNoTracking()
        .Where(each => each.ProcedureId == id)
        .Select(each => new Photo
        {
            Id = each.Id,
            ProcedureId = each.ProcedureId,
            ContentType = each.ContentType,
            Width = each.Width,
            Height = each.Height,
            AltText = each.AltText,
            State = each.State,
            UploadedBy = each.UploadedBy,
            UploadedAt = each.UploadedAt,
            DecidedBy = each.DecidedBy,
            Graphic = each.Graphic,
            Checks = each.Checks,
            Reading = each.Reading,
            Bytes = Array.Empty<byte>(),
        });
}
