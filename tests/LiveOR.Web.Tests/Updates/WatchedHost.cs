using System.Net;
using System.Net.Http.Json;
using LiveOR.Web.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveOR.Web.Tests.Updates;

/// <summary>The whole server on Kestrel inside the test, so that the moment a request to a mirror starts can be seen. Another
/// one in the same folder is a restart.</summary>
internal sealed class WatchedHost : WebApplicationFactory<Program>
{
    private readonly string folder;
    private readonly RequestStarts starts;

    private WatchedHost(string folder, RequestStarts starts)
    {
        (this.folder, this.starts) = (folder, starts);
        UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
    }

    public HttpClient Staff { get; private set; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WatchedHost> StartAsync(string folder, RequestStarts starts, object faults)
    {
        var host = new WatchedHost(folder, starts);
        host.StartServer();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        host.Staff = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        (await host.Staff.GetAsync($"/sign-in/{host.Services.GetRequiredService<SignInLink>().Token}", Cancel)).EnsureSuccessStatusCode();
        using var ordered = await host.Staff.PostAsJsonAsync("/rehearsal/x/api/_sim/faults", faults, Cancel);
        Assert.True(ordered.IsSuccessStatusCode, await ordered.Content.ReadAsStringAsync(Cancel));
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("LiveOR:DataDirectory", folder).UseSetting("LiveOR:UndoSeconds", "0")
        .UseSetting("Mirrors:X:PacingSeconds", "0").UseSetting("Mirrors:X:SettleSeconds", "1")
        .ConfigureTestServices(services => services
            .AddSingleton<IHttpMessageHandlerBuilderFilter>(starts)
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance));

    protected override void Dispose(bool disposing)
    {
        Staff.Dispose();
        base.Dispose(disposing);
    }
}
