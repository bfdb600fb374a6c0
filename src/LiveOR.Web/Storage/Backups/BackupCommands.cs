using Microsoft.Data.Sqlite;

namespace LiveOR.Web.Storage.Backups;

/// <summary>The commands <c>backup FOLDER</c>, which may run beside the server, and <c>restore FOLDER</c>, which may not.
/// 0 when it is done, 1 when it is not; the words say why.</summary>
public static class BackupCommands
{
    private const string BackUp = "backup";
    private const string PutBack = "restore";

    public static bool IsAsked(string[] args) => args is [BackUp or PutBack, ..];

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        if (args is not [var command, { Length: > 0 } named, .. var rest] || named.StartsWith('-'))
        {
            await output.WriteLineAsync($"Name a folder: {args[0]} FOLDER --LiveOR:DataDirectory FOLDER");
            return 1;
        }

        // A path may look like a setting, so the settings begin after it.
        var configuration = WebApplication.CreateBuilder(rest).Configuration;
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        var refusal = await TryAsync(command, folder, configuration, output);
        await output.WriteLineAsync(refusal is null ? "Done." : $"Not done. {refusal}");
        return refusal is null ? 0 : 1;
    }

    private static async Task<string?> TryAsync(string command, string folder, ConfigurationManager configuration, TextWriter output)
    {
        var data = Path.GetFullPath(configuration["LiveOR:DataDirectory"] ?? "data");
        try
        {
            return command == BackUp
                ? await BackUpAsync(data, folder, configuration, output)
                : await new Restore(data, DatabaseOf(data, configuration), output).RunAsync(folder);
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException or UnauthorizedAccessException or SqliteException)
        {
            return $"{trouble.Message} Take care of that, then begin again with an empty folder.";
        }
    }

    internal static ServiceProvider Services(DataFolder data, IConfiguration configuration) => new ServiceCollection()
        .AddLogging()
        .AddStorage(data, configuration)
        .AddSingleton<RestoredMirrors>()
        .BuildServiceProvider();

    private static async Task<string?> BackUpAsync(string data, string folder, ConfigurationManager configuration, TextWriter output)
    {
        if (!Directory.Exists(data))
        {
            return $"There is no folder {data}. Name the data folder with --LiveOR:DataDirectory.";
        }

        await using var services = Services(new DataFolder(data), configuration);
        return await new Backup(new DataFolder(data), services, TimeProvider.System).WriteAsync(folder, output);
    }

    private static string DatabaseOf(string data, ConfigurationManager configuration) =>
        configuration.GetConnectionString("LiveOR") is { } connection
            ? Path.GetFullPath(new SqliteConnectionStringBuilder(connection).DataSource)
            : Path.Combine(data, Backup.Database);
}
