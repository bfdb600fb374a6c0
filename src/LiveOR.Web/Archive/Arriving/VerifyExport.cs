using LiveOR.Archive;

namespace LiveOR.Web.Archive.Arriving;

/// <summary>The command <c>verify-export FILE.zip</c>: names whatever in an export is not as it was written. It needs no data folder.
/// 0 when all holds, 1 when something does not, 2 when the file cannot be read.</summary>
public static class VerifyExport
{
    private const string Name = "verify-export";

    public static bool IsAsked(string[] args) => args is [Name, ..];

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        if (args is not [_, { Length: > 0 } file])
        {
            await output.WriteLineAsync($"Name a file: {Name} FILE.zip");
            return 2;
        }

        try
        {
            return await SayAsync(ExportCheck.Of(await File.ReadAllBytesAsync(file)), output);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync(trouble.Message);
            return 2;
        }
    }

    private static async Task<int> SayAsync(ExportCheck check, TextWriter output)
    {
        foreach (var fault in check.Faults)
        {
            await output.WriteLineAsync($"BROKEN: {fault}");
        }

        if (check is { Faults: [], Journal: { } journal })
        {
            await output.WriteLineAsync(
                $"All {check.Files.Count} files and all {journal.Entries.Count} journal entries of {journal.Procedure.Slug} hold.");
            await output.WriteLineAsync($"The last hash is {journal.Entries[^1].Hash}. Compare it with the publisher's.");
        }

        return check.Faults.Count == 0 ? 0 : 1;
    }
}
