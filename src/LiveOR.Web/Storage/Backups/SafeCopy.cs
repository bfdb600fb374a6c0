using System.Security.Cryptography;

namespace LiveOR.Web.Storage.Backups;

/// <summary>Copies files so that they are on the disk when it returns, for their owner's eyes only, and says what was copied.</summary>
internal static class SafeCopy
{
    private const int Piece = 128 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The copy's digest is that of the bytes that were written, not of a second reading.</summary>
    public static async Task<BackupFile> CopyAsync(string from, string folder, string name)
    {
        var to = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var target = Create(to);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[Piece];
        int count;
        while ((count = await source.ReadAsync(piece)) > 0)
        {
            hash.AppendData(piece, 0, count);
            await target.WriteAsync(piece.AsMemory(0, count));
        }

        target.Flush(flushToDisk: true);
        return new BackupFile(name, target.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public static async Task<BackupFile> WriteAsync(string to, byte[] bytes)
    {
        await using var target = Create(to);
        await target.WriteAsync(bytes);
        target.Flush(flushToDisk: true);
        return new BackupFile(Path.GetFileName(to), bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>The digest of a file that another library wrote, and the file on the disk.</summary>
    public static async Task<BackupFile> KeepAsync(string folder, string name)
    {
        await using var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.ReadWrite);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.SafeFileHandle, OwnerOnly);
        }

        var hash = await SHA256.HashDataAsync(file);
        file.Flush(flushToDisk: true);
        return new BackupFile(name, file.Length, Convert.ToHexStringLower(hash));
    }

    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }
}
