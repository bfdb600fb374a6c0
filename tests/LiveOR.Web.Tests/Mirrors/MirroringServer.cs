using System.Text.Json;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Hosting;
using LiveOR.Web.Mirrors;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>A server of storage and mirrors on Kestrel with a database on disk; a second one in the same folder is a restart.</summary>
internal sealed class MirroringServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private MirroringServer(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public HttpClient Client => new() { BaseAddress = new Uri(app.Urls.First()) };

    public static string NewFolder() => Directory.CreateTempSubdirectory("liveor-mirrors-").FullName;

    public static Task<MirroringServer> StartAsync(string folder, params (string Name, string Value)[] settings) =>
        StartAsync(folder, TimeProvider.System, settings);

    public static Task<MirroringServer> StartAsync(
        string folder, TimeProvider time, params (string Name, string Value)[] settings) =>
        StartAsync(folder, time, _ => { }, settings);

    public static async Task<MirroringServer> StartAsync(
        string folder, TimeProvider time, Action<IServiceCollection> change, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Mirrors:X:PacingSeconds"] = "0";
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        builder.Services.AddSingleton(time);
        builder.Services.AddStorage(new DataFolder(folder), builder.Configuration);
        builder.Services.AddMirrors(builder.Configuration);
        builder.Services.AddAuthentication(Everyone.Scheme).AddScheme<Everyone.Options, Everyone>(Everyone.Scheme, null);
        builder.Services.AddAuthorization(Policies.Add);
        change(builder.Services);
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapMirrors();
        await app.Services.PrepareStorageAsync();
        await app.StartAsync();
        return new MirroringServer(app);
    }

    /// <summary>The settings of an account at a server of one's own.</summary>
    public static (string, string)[] Connected(Uri address, params (string, string)[] more) =>
    [
        ("Mirrors:X:BaseAddress", address.ToString()), ("Mirrors:X:ConsumerKey", "ck"), ("Mirrors:X:ConsumerSecret", "cs"),
        ("Mirrors:X:AccessToken", "7-at"), ("Mirrors:X:AccessTokenSecret", "ats"), .. more,
    ];

    public async Task<ProcedureId> PrepareAsync(bool rehearsal, string shortCode = "QKTR")
    {
        var profile = JurisdictionProfile.Standard with { AllowedHosts = ["example.org"] };
        var procedure = Some.Procedure(rehearsal) with { ShortCode = shortCode, Safeguards = new Safeguards { Profile = profile } };
        await using var db = await OpenAsync();
        db.Procedures.Add(procedure);
        await db.SaveChangesAsync();
        await ChangeAsync(procedure.Id, ProcedureStatus.Live);
        return procedure.Id;
    }

    public Task ChangeAsync(ProcedureId id, ProcedureStatus status, bool stopped = false) =>
        WriteAsync(id, session => session.Append(
            JournalKind.Status,
            JsonSerializer.SerializeToUtf8Bytes(
                new StatusChange(status, stopped, "tester"), ProceduresJson.Default.StatusChange),
            Services.GetRequiredService<TimeProvider>().GetUtcNow()));

    /// <summary>Releases one update with its delivery, the way the publisher does.</summary>
    public Task ReleaseAsync(ProcedureId id, string text, DeliveryState state = DeliveryState.Pending) =>
        WriteAsync(id, session =>
        {
            var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
            var entry = session.Append(JournalKind.Update, Audience.Narrated.Update(text), now);
            session.Db.Deliveries.Add(Some.Delivery(id, entry.Number, text) with { State = state, QueuedAt = now });
        });

    public Task ChangeDeliveryAsync(Delivery delivery) =>
        WriteAsync(delivery.ProcedureId, session => session.Db.Deliveries.Update(delivery));

    /// <summary>Does something to the database behind the server's back.</summary>
    public async Task RunAsync(string sql)
    {
        await using var db = await OpenAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync(ProcedureId id) =>
        await Services.GetRequiredService<DeliveryLedger>().ReadAsync(id, TestContext.Current.CancellationToken);

    /// <summary>Waits until the deliveries are as described.</summary>
    public async Task<IReadOnlyList<Delivery>> UntilAsync(ProcedureId id, Func<IReadOnlyList<Delivery>, bool> settled)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            var deliveries = await DeliveriesAsync(id);
            if (settled(deliveries))
            {
                return deliveries;
            }

            Assert.False(patience.IsCancellationRequested, string.Join("; ", deliveries.Select(each => $"{each.State} {each.Reason}")));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public Task<IReadOnlyList<Delivery>> UntilPostedAsync(ProcedureId id, int count) => UntilAsync(
        id, deliveries => deliveries.Count == count && deliveries.All(each => each.State == DeliveryState.Posted));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    private Task<LiveORDbContext> OpenAsync() =>
        Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync();

    private async Task WriteAsync(ProcedureId id, Action<JournalSession> write) =>
        await Services.GetRequiredService<Journals>().WriteAsync(id, session =>
        {
            write(session);
            return Task.FromResult(session);
        }, CancellationToken.None);
}
