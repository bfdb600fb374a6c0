using System.Diagnostics;
using LiveOR.Procedures;
using LiveOR.Web.Archive;
using LiveOR.Web.Archive.Catalogue;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveOR.Load.Archive;

/// <summary>The app's own storage over a data folder, without its server.</summary>
internal sealed class ArchiveStore(WebApplication app) : IAsyncDisposable
{
    private readonly MadeUp madeUp = MadeUp.FromTemplates();

    public IReadOnlyList<string> Vocabulary => madeUp.Vocabulary;

    public CatalogueSearch Search => app.Services.GetRequiredService<CatalogueSearch>();

    public CatalogueLists Lists => app.Services.GetRequiredService<CatalogueLists>();

    public Unbound Unbound => app.Services.GetRequiredService<Unbound>();

    public static async Task<ArchiveStore> OpenAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddStorage(new DataFolder(folder), builder.Configuration);
        builder.Services.AddArchive();
        var app = builder.Build();
        await app.Services.PrepareStorageAsync();
        return new ArchiveStore(app);
    }

    /// <summary>Every procedure goes through the journal's own writer, with its chain, its audit trail and its commit.</summary>
    public async Task FillAsync(int procedures)
    {
        var began = Stopwatch.GetTimestamp();
        var there = await CountProceduresAsync();
        for (var number = there; number < procedures; number++)
        {
            await TellAsync(number);
        }

        Console.WriteLine($"{procedures - there} procedures written in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s.");
    }

    public async Task<int> PagesAsync() =>
        ((await Lists.PageAsync(new ArchiveQuery(), CancellationToken.None)).Total + CatalogueLists.PageSize - 1) / CatalogueLists.PageSize;

    public async Task<string> CountAsync()
    {
        await using var db = await OpenAsync();
        var words = await db.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM "ArchiveWords" """).SingleAsync();
        return $"{await db.Volumes.CountAsync():N0} procedures, {await db.Journal.CountAsync():N0} entries in journals, {words:N0} places in the index";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<int> CountProceduresAsync()
    {
        await using var db = await OpenAsync();
        return await db.Procedures.CountAsync(each => each.CreatedBy == MadeUp.Author);
    }

    private async Task TellAsync(int number)
    {
        var procedure = madeUp.Procedure(number);
        await using (var db = await OpenAsync())
        {
            db.Procedures.Add(procedure);
            await db.SaveChangesAsync();
        }

        await app.Services.GetRequiredService<Journals>().WriteAsync(procedure.Id, session =>
        {
            foreach (var (kind, payload, minutes) in madeUp.Narration(procedure))
            {
                var at = procedure.CreatedAt.AddMinutes(minutes);
                session.Append(kind, payload, at, elapsed: kind == JournalKind.Update ? minutes * 60 : null);
            }

            return Task.FromResult(session);
        }, CancellationToken.None);
    }

    private Task<LiveORDbContext> OpenAsync() =>
        app.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync();
}
