using System.Reflection;
using System.Text;
using LiveOR.Accounts;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage.Backups;

/// <summary>
/// Copies a data folder while its server runs. The order matters: the audit record's heads before the database, so that none
/// names a line which the copy has not; keys and the rehearsal networks' posts after it, so that none is missing which the copy asks for.
/// </summary>
internal sealed class Backup(DataFolder data, IServiceProvider services, TimeProvider time)
{
    public const string Database = "liveor.db";

    /// <returns>Why nothing was begun; null when the backup is complete.</returns>
    public async Task<string?> WriteAsync(string folder, TextWriter output)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync();
        var database = Path.GetFullPath(db.Database.GetDbConnection().DataSource);
        if (Refusal(folder, database) is { } refusal)
        {
            return refusal;
        }

        SafeCopy.MakeFolder(folder);
        var began = time.GetUtcNow();
        var heads = await WholeLinesAsync(data.File(AuditHead.FileName));
        await services.GetRequiredService<AuditTrail>().RecordAsync(
            new AuditNote(AuditNote.Server, AuditAction.Exported, null, "backup of all data"), CancellationToken.None);
        DatabaseCopy.Write(database, Path.Combine(folder, Database));
        List<BackupFile> files =
        [
            await SafeCopy.KeepAsync(folder, Database),
            .. await CopyAsync(folder, database),
            await SafeCopy.WriteAsync(Path.Combine(folder, AuditHead.FileName), heads),
        ];
        await new BackupManifest
        {
            Format = BackupManifest.CurrentFormat,
            Program = typeof(Backup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            Migration = (await db.Database.GetAppliedMigrationsAsync()).Last(),
            Began = began,
            Ended = time.GetUtcNow(),
            Files = files,
        }.WriteAsync(folder);
        await output.WriteLineAsync($"Backed up {files.Count} files, {files.Sum(each => each.Length):N0} bytes, to {folder}.");
        return null;
    }

    private string? Refusal(string folder, string database) => folder switch
    {
        _ when !File.Exists(database) =>
            $"There is no database at {database}. Name the data folder with --LiveOR:DataDirectory.",
        _ when File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) =>
            $"{folder} is not empty. Name a new folder for each backup.",
        _ when $"{folder}/".StartsWith($"{data}/", StringComparison.Ordinal) =>
            $"{folder} is inside the data folder. Name one elsewhere, on another disk if there is one.",
        _ => null,
    };

    /// <summary>The server may be writing the last line just now.</summary>
    private static async Task<byte[]> WholeLinesAsync(string path)
    {
        var text = File.Exists(path) ? await File.ReadAllTextAsync(path) : "";
        return Encoding.UTF8.GetBytes(text[..(text.LastIndexOf('\n') + 1)]);
    }

    private async Task<IReadOnlyList<BackupFile>> CopyAsync(string folder, string database)
    {
        List<BackupFile> copied = [];
        foreach (var name in BackupSource.Names(data.ToString(), database))
        {
            // What was erased in the meantime is erased.
            if (File.Exists(data.File(name)))
            {
                copied.Add(await SafeCopy.CopyAsync(data.File(name), folder, name));
            }
        }

        return copied;
    }
}
