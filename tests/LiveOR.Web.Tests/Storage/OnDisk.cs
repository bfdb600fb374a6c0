using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Tests.Storage;

/// <summary>A look at a data folder's database past the server.</summary>
internal static class OnDisk
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static SqliteLiveORDbContext Open(string folder) => new(
        new DbContextOptionsBuilder<SqliteLiveORDbContext>()
            .UseSqlite($"Data Source={Path.Combine(folder, "liveor.db")};Pooling=False").Options);

    public static async Task<IReadOnlyList<JournalEntry>> JournalAsync(string folder, Guid procedure)
    {
        await using var db = Open(folder);
        return await db.Journal.AsNoTracking().Where(each => each.ProcedureId == new ProcedureId(procedure))
            .OrderBy(each => each.Number).ToListAsync(Cancel);
    }

    /// <summary>1 when a delivery was being sent, or was not known to have arrived; else 0.</summary>
    public static async Task<int> InTheAirAsync(string folder)
    {
        await using var db = Open(folder);
        return await db.Deliveries.AnyAsync(
            each => each.State == DeliveryState.Sending || each.State == DeliveryState.Checking, Cancel) ? 1 : 0;
    }

    public static async Task<string> PragmaAsync(DbContext db, string name)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name};";
        return $"{await command.ExecuteScalarAsync(Cancel)}";
    }

    public static async Task AssertSoundAsync(string folder, Guid procedure)
    {
        var journal = await JournalAsync(folder, procedure);
        Assert.Equal(Enumerable.Range(1, journal.Count), journal.Select(each => (int)each.Number));
        Assert.Null(JournalChain.FirstBroken(journal));
        await using var db = Open(folder);
        Assert.Equal("ok", await PragmaAsync(db, "integrity_check"));
    }

    /// <summary>Whether the words stand anywhere in the files of the database, rows and free pages alike.</summary>
    public static bool Holds(string folder, string words) => Directory.EnumerateFiles(folder, "liveor.db*")
        .Any(file => Read(file).Contains(words, StringComparison.Ordinal));

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
