using LiveOR.Archive;
using LiveOR.Archive.Copies;
using LiveOR.Archive.Packing;
using LiveOR.Updates;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Leaving;

/// <summary>Packs a finished procedure. One at a time: each holds a picture in memory and the rest on the disk, in a file that has no
/// name and ends with the answer.</summary>
internal sealed class Exporting(IDbContextFactory<LiveORDbContext> databases, ExportFiles files, DataFolder folder) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    /// <summary>The ZIP, to be read from its beginning.</summary>
    public async Task<Stream> PackAsync(FeedView view, bool forReaders, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        var pack = Nameless();
        try
        {
            await WriteAsync(pack, view, forReaders, cancellationToken);
            pack.Position = 0;
            return pack;
        }
        catch
        {
            await pack.DisposeAsync();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task WriteAsync(Stream pack, FeedView view, bool forReaders, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var id = view.Feed.Procedure.Id;
        var journal = await db.Journal.AsNoTracking()
            .Where(each => each.ProcedureId == id && each.Number <= view.Latest).OrderBy(each => each.Number)
            .ToListAsync(cancellationToken);
        var photos = await PhotosAsync(db, view, cancellationToken);
        var answers = await db.StandingAnswersAsync(id, cancellationToken);
        var made = await files.MakeAsync(view, journal, photos, answers, forReaders);
        var digests = made.ToDictionary(each => each.Key, each => Checksums.Of(each.Value));
        foreach (var (_, file) in photos)
        {
            digests[file] = Path.GetFileNameWithoutExtension(file);
        }

        made[Checksums.FileName] = Checksums.Write(digests);
        await WriteAsync(pack, db, made, photos, cancellationToken);
    }

    private static async Task WriteAsync(
        Stream pack, LiveORDbContext db, IReadOnlyDictionary<string, byte[]> made, IReadOnlyList<(Photo Photo, string File)> photos,
        CancellationToken cancellationToken)
    {
        var ids = photos.DistinctBy(each => each.File).ToDictionary(each => each.File, each => each.Photo.Id);
        List<PackedEntry> entries = [];
        foreach (var name in made.Keys.Concat(ids.Keys).Order(StringComparer.Ordinal))
        {
            var bytes = made.GetValueOrDefault(name) ?? await BytesAsync(db, ids[name], cancellationToken);
            var entry = PackedEntry.Of(name, bytes);
            entries.Add(entry);
            await pack.WriteAsync(PackLayout.Local(entry), cancellationToken);
            await pack.WriteAsync(bytes, cancellationToken);
        }

        await pack.WriteAsync(PackLayout.Directory(entries), cancellationToken);
    }

    /// <summary>The pictures that stand in it, in the order they stand, without their bytes.</summary>
    private static async Task<IReadOnlyList<(Photo Photo, string File)>> PhotosAsync(
        LiveORDbContext db, FeedView view, CancellationToken cancellationToken)
    {
        List<(Photo, string)> photos = [];
        foreach (var address in view.Feed.Cards.SelectMany(card => card.Photos).Select(each => each.Address).Distinct())
        {
            var id = new PhotoId(Guid.Parse(address[(address.LastIndexOf('/') + 1)..]));
            if (await db.Photos.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken)
                is { State: PhotoState.Approved, Bytes.Length: > 0 } photo)
            {
                photos.Add((photo with { Bytes = [] }, CopiedPhoto.FileOf(Checksums.Of(photo.Bytes))));
            }
        }

        return photos;
    }

    private static Task<byte[]> BytesAsync(LiveORDbContext db, PhotoId id, CancellationToken cancellationToken) =>
        db.Photos.Where(each => each.Id == id).Select(each => each.Bytes).SingleAsync(cancellationToken);

    /// <summary>What is taken back must not be found on the disk later, even when the server is killed.</summary>
    private FileStream Nameless()
    {
        var path = Path.Combine(folder.Folder("leaving"), $"{Guid.CreateVersion7():N}.tmp");
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return stream;
    }
}
