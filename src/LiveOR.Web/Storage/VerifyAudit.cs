using System.Globalization;
using LiveOR.Accounts;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>The command <c>verify-audit</c>: reads the audit record and every journal of a data folder, changes nothing, and names
/// the first link that does not hold. It may run beside the server. 0 when all hold, 1 when one does not, 2 when it cannot read.</summary>
public static class VerifyAudit
{
    public const string Name = "verify-audit";

    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync();
        if (!File.Exists(db.Database.GetDbConnection().DataSource))
        {
            await output.WriteLineAsync($"There is no database in {services.GetRequiredService<DataFolder>()}. Name the folder with --LiveOR:DataDirectory.");
            return 2;
        }

        var audit = await AuditAsync(db, services, output);
        var journals = await JournalsAsync(db, output);
        return audit && journals ? 0 : 1;
    }

    private static async Task<bool> AuditAsync(LiveORDbContext db, IServiceProvider services, TextWriter output)
    {
        var trail = services.GetRequiredService<AuditTrail>();
        var hashes = new Dictionary<long, string>();
        var broken = AuditChain.FirstBroken(
            db.Audit.AsNoTracking().OrderBy(each => each.Number).AsEnumerable().Select(entry =>
            {
                hashes[entry.Number] = entry.Hash;
                return entry;
            }),
            trail.Key);
        if (broken is { } number)
        {
            await output.WriteLineAsync(Say($"Audit record: BROKEN at line {number}. From there on it was changed, or lines are missing."));
            return false;
        }

        foreach (var (kept, hash, at) in Heads(services.GetRequiredService<DataFolder>()))
        {
            if (!hashes.TryGetValue(kept, out var found) || found != hash)
            {
                await output.WriteLineAsync(Say($"Audit record: BROKEN at line {kept}. It stood there at {at}, and is missing or another now."));
                return false;
            }
        }

        await output.WriteLineAsync(Say($"Audit record: all {hashes.Count} lines hold."));
        return true;
    }

    private static IEnumerable<(long Number, string Hash, string At)> Heads(DataFolder folder) =>
        from line in File.Exists(folder.File(AuditHead.FileName)) ? File.ReadLines(folder.File(AuditHead.FileName)) : []
        let parts = line.Split(' ')
        where parts.Length == 3 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select (long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture), parts[2], parts[0]);

    private static async Task<bool> JournalsAsync(LiveORDbContext db, TextWriter output)
    {
        var hold = true;
        foreach (var procedure in await db.Procedures.AsNoTracking().OrderBy(each => each.CreatedAt).ToListAsync())
        {
            var journal = await db.Journal.AsNoTracking()
                .Where(each => each.ProcedureId == procedure.Id).OrderBy(each => each.Number).ToListAsync();
            var broken = JournalChain.FirstBroken(journal);
            hold &= broken is null;
            await output.WriteLineAsync(broken is { } number
                ? Say($"Journal {procedure.Slug}: BROKEN at entry {number}.")
                : Say($"Journal {procedure.Slug}: all {journal.Count} entries hold."));
        }

        return hold;
    }

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
