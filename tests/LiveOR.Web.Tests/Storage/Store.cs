using LiveOR.Procedures;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Audience;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Storage;

/// <summary>The storage of one server, without the server; several on one folder are several servers.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Store(string folder) => services = new ServiceCollection()
        .AddLogging()
        .AddStorage(new DataFolder(folder), new ConfigurationBuilder().Build())
        .BuildServiceProvider();

    public Journals Journals => services.GetRequiredService<Journals>();

    public PhotoStore Photos => services.GetRequiredService<PhotoStore>();

    public GuardContexts GuardContexts => services.GetRequiredService<GuardContexts>();

    public IDbContextFactory<LiveORDbContext> Databases => services.GetRequiredService<IDbContextFactory<LiveORDbContext>>();

    public Feeds Feeds => services.GetRequiredService<Feeds>();

    public static string NewFolder() => Directory.CreateTempSubdirectory("liveor-storage-").FullName;

    public static async Task<Store> OpenAsync(string folder)
    {
        var store = new Store(folder);
        await store.services.PrepareStorageAsync();
        return store;
    }

    public Task<LiveORDbContext> DatabaseAsync() =>
        Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);

    public async Task<Procedure> LiveAsync(bool rehearsal = true, Consent? consent = null)
    {
        var procedure = Narrated.Procedure(Guid.NewGuid().ToString("N"), rehearsal: rehearsal) with { Consent = consent };
        await using var db = await DatabaseAsync();
        db.Procedures.Add(procedure);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await AppendAsync(procedure.Id, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        return procedure;
    }

    public async Task<JournalEntry> AppendAsync(ProcedureId id, JournalKind kind, byte[] payload) =>
        await Journals.WriteAsync(
            id, session => Task.FromResult(session.Append(kind, payload, Narrated.Incision)), TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException("There is no such procedure.");

    public Task<JournalEntry> SayAsync(ProcedureId id, string text) => AppendAsync(id, JournalKind.Update, Narrated.Update(text));

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
