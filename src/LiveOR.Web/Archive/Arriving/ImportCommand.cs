using LiveOR.Accounts;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Archive.Arriving;

/// <summary>The command <c>import FILE.zip</c>, while no server runs on the data folder. 0 when it stands here, 1 when it does not; the
/// words say why.</summary>
public static class ImportCommand
{
    private const string Name = "import";

    public static bool IsAsked(string[] args) => args is [Name, ..];

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        var (done, words) = args is [_, { Length: > 0 } file, ..] && !file.StartsWith('-')
            ? await TryAsync(services, file)
            : (false, "Name a file: import FILE.zip --LiveOR:DataDirectory FOLDER");
        await output.WriteLineAsync(done ? $"Done. {words}" : $"Not done. {words}");
        return done ? 0 : 1;
    }

    private static async Task<(bool Done, string Words)> TryAsync(IServiceProvider services, string file)
    {
        try
        {
            services.GetRequiredService<FolderLock>().Take();
            await services.PrepareStorageAsync();
            return Words(await services.GetRequiredService<Importing>().TakeInAsync(
                await File.ReadAllBytesAsync(file), AuditNote.Server, accepted: false, CancellationToken.None));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return (false, trouble.Message);
        }
    }

    private static (bool Done, string Words) Words(Arrival arrival) => arrival switch
    {
        Arrival.Sound { Sheet: { Done: false } sheet } => (true, $"/archive/{sheet.Slug} stands here already, and is the same. Nothing was changed."),
        Arrival.Sound { Sheet: var sheet } => (true, $"/archive/{sheet.Slug}: {sheet.Entries} entries and {sheet.Photos} pictures stand here now."),
        Arrival.Taken taken => (false, taken.Why),
        Arrival.Found found => (false,
            $"The privacy guard holds {found.Sheet.Findings.Count} places in it. A reviewer who is an administrator too reads them in the console and lets it in there."),
        Arrival.Refused refused => (false, string.Join(Environment.NewLine, refused.Why)),
        _ => throw new InvalidOperationException("Unknown arrival."),
    };
}
