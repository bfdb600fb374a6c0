using System.Text.Json;
using LiveOR.Rehearsal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveOR.Web.Tests.Mirrors.Faults;

/// <summary>The rehearsal network outside of LiveOR's process, on the clock of the world: it lives on when LiveOR dies.</summary>
internal sealed class OwnNetwork : IAsyncDisposable
{
    private readonly WebApplication app;

    private OwnNetwork(WebApplication app) => this.app = app;

    /// <summary>The settings that make LiveOR post here as if it were X.</summary>
    public string[] Settings
    {
        get
        {
            var account = app.Services.GetRequiredService<IRehearsalX>().Account;
            return
            [
                "--Mirrors:X:BaseAddress", $"{app.Urls.Single()}/rehearsal/x/api/",
                "--Mirrors:X:ConsumerKey", account.ConsumerKey, "--Mirrors:X:ConsumerSecret", account.ConsumerSecret,
                "--Mirrors:X:AccessToken", account.AccessToken, "--Mirrors:X:AccessTokenSecret", account.AccessTokenSecret,
            ];
        }
    }

    public static async Task<OwnNetwork> StartAsync(Action<RehearsalXOptions> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRehearsalX(configure);
        var app = builder.Build();
        app.MapRehearsalX();
        app.MapRehearsalXSwitches();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new OwnNetwork(app);
    }

    /// <summary>Every conversation there is, each with its posts and whether it is one unbroken chain.</summary>
    public async Task<IReadOnlyList<JsonElement>> ThreadsAsync()
    {
        using var client = new HttpClient();
        var json = await client.GetStringAsync(
            $"{app.Urls.Single()}/rehearsal/x/api/_sim/threads", TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<JsonElement[]>(json)!;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
