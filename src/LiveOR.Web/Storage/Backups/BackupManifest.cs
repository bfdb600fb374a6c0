using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOR.Web.Storage.Backups;

/// <summary>What a backup holds. It is written last, so that a backup without one is known to be unfinished.</summary>
internal sealed record BackupManifest
{
    public const string FileName = "manifest.json";
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>The program that wrote it.</summary>
    public required string Program { get; init; }

    /// <summary>The last change of the database's tables that is in it.</summary>
    public required string Migration { get; init; }

    /// <summary>Everything that was accepted before this moment is in it.</summary>
    public required DateTimeOffset Began { get; init; }
    public required DateTimeOffset Ended { get; init; }
    public required IReadOnlyList<BackupFile> Files { get; init; }

    public async Task WriteAsync(string folder)
    {
        var unfinished = Path.Combine(folder, $"{FileName}.new");
        await SafeCopy.WriteAsync(unfinished, JsonSerializer.SerializeToUtf8Bytes(this, BackupJson.Default.BackupManifest));
        File.Move(unfinished, Path.Combine(folder, FileName));
    }

    /// <summary>The manifest of a folder; else why it is none.</summary>
    public static async Task<(BackupManifest? Manifest, string? Problem)> ReadAsync(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return (null, $"{folder} is no finished backup: it has no {FileName}. Take another one.");
        }

        try
        {
            await using var stream = File.OpenRead(path);
            return await JsonSerializer.DeserializeAsync(stream, BackupJson.Default.BackupManifest) is { Format: CurrentFormat } manifest
                ? (manifest, null)
                : (null, $"{path} was written by another LiveOR, in a form that this one does not know.");
        }
        catch (JsonException)
        {
            return (null, $"The backup is broken: {FileName} cannot be read. Take another one.");
        }
    }
}

/// <summary>One file of a backup: its name with forward slashes, below the backup's folder.</summary>
internal sealed record BackupFile(string Name, long Length, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
