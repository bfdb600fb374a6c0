using LiveOR.Mirrors;
using LiveOR.Updates;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>The pictures as they stand in the database.</summary>
public sealed class Photos(IDbContextFactory<LiveORDbContext> databases)
{
    /// <summary>A picture as a mirror takes it; null when there is none of that id that may be shown.</summary>
    public async Task<MirrorImage?> ForMirrorAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return Guid.TryParse(id, out var value)
            && await db.Photos.AsNoTracking().SingleOrDefaultAsync(each => each.Id == new PhotoId(value), cancellationToken)
                is { State: PhotoState.Approved } photo
            ? new MirrorImage(photo.ContentType, photo.Bytes, photo.AltText)
            : null;
    }
}
