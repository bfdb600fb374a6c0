using System.Security.Claims;
using System.Text.Encodings.Web;
using LiveOR.Accounts;
using LiveOR.Web.Hosting;
using LiveOR.Web.Playbooks;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Tests.Playbooks;

/// <summary>A host with the playbook slice and nothing else; a request with a Staff header is signed in.</summary>
internal sealed class PlaybookHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private readonly string data;

    private PlaybookHost(WebApplication app, LogLines log, string data) => (this.app, Log, this.data) = (app, log, data);

    public LogLines Log { get; }

    public static async Task<PlaybookHost> Start(string templates)
    {
        var log = new LogLines();
        var data = Store.NewFolder();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(log).AddFilter("Microsoft", LogLevel.None);
        builder.Configuration.AddInMemoryCollection([new("LiveOR:TemplatesDirectory", templates)]);
        builder.Services.AddAuthentication("Staff").AddScheme<AuthenticationSchemeOptions, StaffHeader>("Staff", null);
        builder.Services.AddAuthorization(Policies.Add);
        builder.Services.AddStorage(new DataFolder(data), builder.Configuration);
        builder.AddPlaybooks();
        var app = builder.Build();
        await app.Services.PrepareStorageAsync();
        await app.Services.StockShelfAsync();
        app.MapPlaybooks();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, log, data);
    }

    public Task<HttpResponseMessage> Get(string path, bool signedIn = true)
    {
        var client = app.GetTestClient();
        if (signedIn)
        {
            client.DefaultRequestHeaders.Add("Staff", "yes");
        }

        return client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    private sealed class StaffHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
            Request.Headers.ContainsKey("Staff")
                ? AuthenticateResult.Success(new(new(new ClaimsIdentity([new Claim(ClaimTypes.Role, nameof(Role.Narrator))], "Staff")), "Staff"))
                : AuthenticateResult.NoResult());
    }
}
