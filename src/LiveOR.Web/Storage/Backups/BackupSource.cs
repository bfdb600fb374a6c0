namespace LiveOR.Web.Storage.Backups;

/// <summary>What of a data folder is copied file by file: all that is not the database, the audit record's heads, the lock, a log, or
/// half written.</summary>
internal static class BackupSource
{
    private const string Logs = "logs";
    private static readonly string[] Unfinished = [".new", ".tmp"];
    private static readonly string[] BesideTheDatabase = ["", "-wal", "-shm", "-journal"];

    public static IReadOnlyList<string> Names(string root, string database) =>
        [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => !BesideTheDatabase.Any(ending => path == database + ending))
            .Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(IsKept)
            .Order(StringComparer.Ordinal)];

    private static bool IsKept(string name) =>
        name is not (FolderLock.FileName or AuditHead.FileName)
        && !name.StartsWith($"{Logs}/", StringComparison.Ordinal)
        && !Unfinished.Contains(Path.GetExtension(name))
        && !IsSecretInTheMaking(name);

    private static bool IsSecretInTheMaking(string name) =>
        name.Contains(".key.", StringComparison.Ordinal) && Path.GetExtension(name)[1..].All(char.IsAsciiDigit);
}
