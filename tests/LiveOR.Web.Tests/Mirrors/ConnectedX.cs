using System.Net;
using System.Net.Http.Json;
using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Web.Mirrors.X;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>A server, a stand-in for X, and an administrator's browser that walks between them.</summary>
internal sealed class ConnectedX : IAsyncDisposable
{
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private readonly bool ownsX;

    private ConnectedX(StandInForX x, bool ownsX, MirroringServer server, string folder)
    {
        (X, this.ownsX, Server, Folder) = (x, ownsX, server, folder);
        Staff = server.Client;
        Staff.DefaultRequestHeaders.Add("Authorization", "Bearer test");
        browser.DefaultRequestHeaders.Add("Authorization", "Bearer test");
    }

    public StandInForX X { get; }

    public MirroringServer Server { get; }

    public string Folder { get; }

    public HttpClient Staff { get; }

    public IMirror Mirror => Server.Services.GetRequiredKeyedService<IMirror>(XOptions.Real);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Without keys, and not yet connected.</summary>
    public static async Task<ConnectedX> StartAsync(TimeProvider? time = null, string? folder = null, params (string, string)[] more)
    {
        var x = await StandInForX.StartAsync();
        return await StartAsync(x, true, time, folder, more);
    }

    /// <summary>At an X that goes on when this is gone.</summary>
    public static Task<ConnectedX> StartAsync(
        StandInForX x, TimeProvider? time = null, string? folder = null, params (string, string)[] more) =>
        StartAsync(x, false, time, folder, more);

    private static async Task<ConnectedX> StartAsync(
        StandInForX x, bool ownsX, TimeProvider? time, string? folder, (string, string)[] more)
    {
        folder ??= MirroringServer.NewFolder();
        var server = await MirroringServer.StartAsync(folder, time ?? TimeProvider.System, [.. Settings(x), .. more]);
        return new ConnectedX(x, ownsX, server, folder);
    }

    /// <summary>From “Connect X account” through the consent page and back; where the browser ends.</summary>
    public async Task<string> ConnectAsync(Func<Uri, Uri>? onTheWayBack = null)
    {
        var (consent, cookie) = await BeginAsync();
        var back = await WalkAsync(consent, null);
        return await ComeBackAsync(onTheWayBack?.Invoke(back) ?? back, cookie);
    }

    /// <summary>The consent page's address, and the cookie that was set.</summary>
    public async Task<(Uri Consent, string Cookie)> BeginAsync()
    {
        using var answer = await browser.GetAsync(new Uri(Staff.BaseAddress!, "connect/x"), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        return (answer.Headers.Location!, cookie);
    }

    public async Task<string> ComeBackAsync(Uri back, string? cookie) => (await WalkAsync(back, cookie)).OriginalString;

    public async Task<MirrorCard> CardAsync() =>
        Assert.Single((await Staff.GetFromJsonAsync<MirrorCard[]>("/api/mirrors", Cancel))!);

    public Task<MirrorOutcome> PostAsync(string text = "4/ Haemostasis.") => Mirror.PostAsync(new MirrorPost(text, null), Cancel);

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        Staff.Dispose();
        await Server.DisposeAsync();
        if (ownsX)
        {
            await X.DisposeAsync();
        }
    }

    private static (string, string)[] Settings(StandInForX x) =>
    [
        ("Mirrors:X:BaseAddress", x.Address.ToString()), ("Mirrors:X:AuthorizeAddress", new Uri(x.Address, "i/oauth2/authorize").ToString()),
        ("Mirrors:X:ClientId", StandInConsent.Client), ("Mirrors:X:ClientSecret", StandInConsent.Secret),
    ];

    private async Task<Uri> WalkAsync(Uri address, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
        }

        if (address.Port == X.Address.Port)
        {
            request.Headers.Add("Authorization", "none");
        }

        using var answer = await browser.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!;
    }
}
