using LiveOR.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage.Backups;

/// <summary>
/// Puts a backup back into an empty data folder. All of it is copied and checked in a folder of its own first, the database goes
/// into place last, and no server starts while that folder is there.
/// </summary>
internal sealed class Restore(string data, string database, TextWriter output)
{
    private static readonly string[] Needed = [Backup.Database, "keys/audit.key", AuditHead.FileName];

    private readonly string staging = Path.Combine(data, FolderLock.Unfinished);

    /// <returns>Why nothing was restored; null when all of it was.</returns>
    public async Task<string?> RunAsync(string backup)
    {
        var (manifest, problem) = await BackupManifest.ReadAsync(backup);
        if (manifest is null)
        {
            return problem;
        }

        using var held = new FolderLock(new DataFolder(data));
        if (Taken(held) is { } taken)
        {
            return taken;
        }

        if (await StageAsync(backup, manifest) is { } broken)
        {
            return broken;
        }

        PutInPlace();
        await output.WriteLineAsync($"Restored {manifest.Files.Count} files, as they were on {manifest.Began:u}, to {data}.");
        return null;
    }

    private string? Taken(FolderLock held)
    {
        try
        {
            held.Take();
        }
        catch (InvalidOperationException used)
        {
            return used.Message;
        }

        return File.Exists(database)
            || Directory.EnumerateFileSystemEntries(data).Any(each => Path.GetFileName(each) != FolderLock.FileName)
            ? $"{data} is not empty, and nothing is overwritten. Name an empty data folder with --LiveOR:DataDirectory, "
                + "or move the old one away."
            : null;
    }

    private async Task<string?> StageAsync(string backup, BackupManifest manifest)
    {
        var sound = false;
        try
        {
            SafeCopy.MakeFolder(staging);
            var broken = await FetchAsync(backup, manifest) ?? await CheckAsync(manifest);
            sound = broken is null;
            return broken;
        }
        finally
        {
            if (!sound)
            {
                SqliteConnection.ClearAllPools();
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    private async Task<string?> FetchAsync(string backup, BackupManifest manifest)
    {
        if (Needed.Except(manifest.Files.Select(each => each.Name)).FirstOrDefault() is { } forgotten)
        {
            return $"The backup is broken: {BackupManifest.FileName} does not name {forgotten}. Take another one.";
        }

        foreach (var file in manifest.Files)
        {
            var from = Path.GetFullPath(Path.Combine(backup, file.Name));
            if (!from.StartsWith($"{backup}{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || !File.Exists(from))
            {
                return $"The backup is broken: {file.Name} is missing. Take another one.";
            }

            if (await SafeCopy.CopyAsync(from, staging, file.Name) != file)
            {
                return $"The backup is broken: {file.Name} is not as it was written. Take another one.";
            }
        }

        return null;
    }

    private async Task<string?> CheckAsync(BackupManifest manifest)
    {
        await using var services = BackupCommands.Services(new DataFolder(staging), new ConfigurationBuilder().Build());
        if (!await IsKnownAsync(services, manifest.Migration))
        {
            return $"The backup was made by a newer LiveOR, {manifest.Program}. Restore it with that one.";
        }

        await services.PrepareStorageAsync();
        if (await VerifyAudit.RunAsync(services, output) != 0)
        {
            return "The backup is broken: what it says of itself does not hold, as told above. Take another one.";
        }

        var waiting = await services.GetRequiredService<RestoredMirrors>().PauseAsync(CancellationToken.None);
        await services.GetRequiredService<AuditTrail>().RecordAsync(
            new AuditNote(AuditNote.Server, AuditAction.Restored, null, $"backup of {manifest.Began:u}"), CancellationToken.None);
        foreach (var slug in waiting)
        {
            await output.WriteLineAsync($"{slug} was not over. Its mirrors are paused: compare them with the feed, then resume them.");
        }

        return null;
    }

    private static async Task<bool> IsKnownAsync(IServiceProvider services, string migration)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync();
        return db.Database.GetMigrations().Contains(migration);
    }

    private void PutInPlace()
    {
        SqliteConnection.ClearAllPools();
        foreach (var entry in Directory.GetFileSystemEntries(staging).Where(each => Path.GetFileName(each) != Backup.Database))
        {
            Directory.Move(entry, Path.Combine(data, Path.GetFileName(entry)));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        File.Move(Path.Combine(staging, Backup.Database), database);
        Directory.Delete(staging);
    }
}
