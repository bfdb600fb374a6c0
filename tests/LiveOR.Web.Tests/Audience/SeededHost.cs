using LiveOR.Procedures;
using LiveOR.Web.Archive;
using LiveOR.Web.Audience;
using LiveOR.Web.Audience.Delivery;
using LiveOR.Web.Hosting;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Tests.Audience;

/// <summary>The public side of the server on Kestrel and SQLite, with a journal that a test writes as it likes.</summary>
public sealed class SeededHost : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("liveor-audience-").FullName;
    private WebApplication? app;

    internal LimitOptions Limits { get; init; } = new();

    /// <summary>Whether visitors' WebSockets go past the framework's hub.</summary>
    internal bool Direct { get; init; } = true;

    public HttpClient Http { get; private set; } = new();

    public Uri Address => Http.BaseAddress!;

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>The same database under a new server that has nothing in memory.</summary>
    public async Task RestartAsync()
    {
        await EndAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Whether the words stand anywhere in the files of the database.</summary>
    internal bool Holds(string words) => Storage.OnDisk.Holds(folder, words);

    private async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "LiveOR.Web", ContentRootPath = folder });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(server => server.OfferHandover());
        builder.Configuration["LiveOR:Audience:Direct"] = $"{Direct}";
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.SignalR", LogLevel.None);
        builder.Services.AddStorage(new DataFolder(folder), builder.Configuration);
        builder.Services.AddSingleton(Options.Create(Limits));
        builder.Services.AddSingleton<ViewerPlaces>();
        builder.Services.AddAudience(builder.Configuration);
        builder.Services.AddArchive();
        app = builder.Build();
        await app.Services.PrepareStorageAsync();
        app.MapAudience();
        app.MapArchive();
        await app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    private async Task EndAsync()
    {
        Http.Dispose();
        await app!.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    internal async Task<Procedure> PrepareAsync(Procedure procedure)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        db.Procedures.Add(procedure);
        await db.SaveChangesAsync(Cancel);
        return procedure;
    }

    internal async Task<Procedure> LiveAsync(string slug, Access access = Access.Public)
    {
        var procedure = await PrepareAsync(Narrated.Procedure(slug, access));
        await AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        return procedure;
    }

    internal async Task<JournalEntry> AppendAsync(Procedure procedure, JournalKind kind, byte[] payload, int? elapsed = null) =>
        await Services.GetRequiredService<Journals>().WriteAsync(
            procedure.Id,
            session => Task.FromResult(session.Append(kind, payload, Narrated.Incision.AddSeconds(elapsed ?? -60), elapsed: elapsed)),
            Cancel) ?? throw new InvalidOperationException("There is no such procedure.");

    internal Task<JournalEntry> SayAsync(Procedure procedure, string text, string? stepId = null, int? elapsed = null, bool key = false) =>
        AppendAsync(procedure, JournalKind.Update, Narrated.Update(text, stepId, key: key), elapsed);

    /// <summary>Takes an entry back the way the server does: its words are erased in the same transaction.</summary>
    internal async Task RetractAsync(Procedure procedure, long target) =>
        await Services.GetRequiredService<Journals>().WriteAsync(procedure.Id, async session =>
        {
            await session.EraseAsync(target, Cancel);
            return session.Append(JournalKind.Retraction, Narrated.Retraction(target), Narrated.Incision);
        }, Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
