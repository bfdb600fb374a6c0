using System.Globalization;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive.Catalogue;

/// <summary>Looks for words in everything that the archive shows to everyone.</summary>
public sealed class CatalogueSearch(IDbContextFactory<LiveORDbContext> databases, TimeProvider time)
{
    public const int PageSize = 20;

    /// <summary>What is found more often is ranked among the latest so many: ranking all would take time for nothing, since nobody
    /// reads the rest.</summary>
    public const int MostRanked = 1000;

    private const string Chosen =
        """
        FROM "ArchiveWords" CROSS JOIN "Volumes" AS v ON v."Place" = ("ArchiveWords".rowid >> 20)
        WHERE "ArchiveWords" MATCH {0} AND v."Edition" = {1} AND (v."OpenFrom" IS NULL OR v."OpenFrom" <= {2})
            AND ({3} = '' OR v."Specialty" = {3}) AND ({4} = '' OR v."PlaybookId" = {4})
            AND ({5} = '' OR EXISTS (SELECT 1 FROM "VolumeCodes" AS c WHERE c."Place" = v."Place" AND c."System" = {5} AND c."Code" = {6}))
        """;

    private const string Latest =
        $$"""
        SELECT "ArchiveWords".rowid AS "Value" {{Chosen}} ORDER BY "ArchiveWords".rowid DESC LIMIT {7}
        """;

    /// <summary>A word in the name of a step weighs more; of equals the latest comes first.</summary>
    private const string Ranked =
        $$"""
        SELECT w.rowid AS "Row", w."Label" AS "Label", w."Words" AS "Words", w."Elapsed" AS "Elapsed"
        FROM (
            SELECT "ArchiveWords".rowid AS "Row", bm25("ArchiveWords", 3.0, 1.0, 1.0) AS "Score" {{Chosen}} AND "ArchiveWords".rowid >= {7}
            ORDER BY "Score", "Row" DESC LIMIT {8} OFFSET {9}
        ) AS f CROSS JOIN "ArchiveWords" AS w ON w.rowid = f."Row"
        ORDER BY f."Score", f."Row" DESC
        """;

    public async Task<Findings> FindAsync(ArchiveQuery asked, CancellationToken cancellationToken)
    {
        var words = SearchWords.Of(asked.Words);
        if (words.Terms.Count == 0)
        {
            return new Findings(words, [], 0, 0, false);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        object[] chosen =
        [
            words.Match, Binder.Edition, time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            asked.Specialty ?? "", asked.Procedure ?? "", asked.Code?.System ?? "", asked.Code?.Code ?? "",
        ];
        var rows = await db.Database.SqlQueryRaw<long>(Latest, [.. chosen, MostRanked + 1]).ToListAsync(cancellationToken);
        var ranked = rows.Take(MostRanked).ToList();
        var offset = (asked.Page - 1) * PageSize;
        return new Findings(
            words,
            offset < ranked.Count ? await ReadAsync(db, [.. chosen, ranked[^1], PageSize, offset], words, cancellationToken) : [],
            ranked.Count,
            ranked.Select(row => row / Volume.Room).Distinct().Count(),
            rows.Count > MostRanked);
    }

    private static async Task<IReadOnlyList<Finding>> ReadAsync(
        LiveORDbContext db, object[] parameters, SearchWords words, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQueryRaw<Line>(Ranked, parameters).ToListAsync(cancellationToken);
        var places = found.Select(line => line.Row / Volume.Room).Distinct().ToList();
        var volumes = await db.Volumes.AsNoTracking().Where(each => places.Contains(each.Place))
            .ToDictionaryAsync(each => each.Place, cancellationToken);
        return
        [
            .. from line in found
               let volume = volumes.GetValueOrDefault(line.Row / Volume.Room)
               where volume is not null
               select new Finding(volume, line.Row % Volume.Room, line.Label, Snippet.Of(line.Words, words), line.Elapsed),
        ];
    }

    private sealed record Line(long Row, string Label, string Words, int? Elapsed);
}
