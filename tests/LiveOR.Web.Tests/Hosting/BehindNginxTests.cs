using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using LiveOR.Audience;
using LiveOR.Support;
using LiveOR.Web.Tests.Photos;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveOR.Web.Tests.Hosting;

/// <summary>The recipe of docs/operations.md, tried: a real server behind a real nginx with deploy/nginx.conf.</summary>
public sealed class BehindNginxTests : IAsyncLifetime
{
    private readonly string folder = ServerProcess.NewDataFolder();
    private readonly int port = Nginx.FreePort();
    private readonly Nginx nginx;
    private ServerProcess? server;
    private SocketsHttpHandler browser = new();
    private HttpClient staff = new();

    public BehindNginxTests() => nginx = new Nginx(port);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Uri Link => new(server!.SignInLink);

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.StartAsync(
            Server.Application, folder, port, "--LiveOR:UndoSeconds", "0", "--LiveOR:KnownProxies", "127.0.0.1",
            "--LiveOR:PublicAddress", nginx.Address.ToString());
        await nginx.StartAsync();
        browser = nginx.Handler();
        staff = new HttpClient(browser) { BaseAddress = nginx.Address };
        staff.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    public async ValueTask DisposeAsync()
    {
        staff.Dispose();
        await nginx.DisposeAsync();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_sign_in_link_is_one_of_the_proxy_and_gives_a_cookie_for_HTTPS_and_this_host_only()
    {
        Assert.Equal(nginx.Address.GetLeftPart(UriPartial.Authority), Link.GetLeftPart(UriPartial.Authority));
        using var answer = await staff.GetAsync(Link, Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-liveor=", cookie, StringComparison.Ordinal);
        foreach (var part in (string[])["secure", "httponly", "path=/", "samesite="])
        {
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/api/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/console/", Cancel)).StatusCode);
        Assert.DoesNotContain(Link.Segments[^1], nginx.Logs, StringComparison.Ordinal);
        Assert.Contains("/sign-in 302", nginx.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_HTTP_is_sent_to_HTTPS()
    {
        using var plain = new HttpClient(nginx.Handler());
        using var answer = await plain.GetAsync(new Uri(nginx.Plain, "/live/rehearsal"), Cancel);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("https", answer.Headers.Location?.Scheme);
    }

    [Theory]
    [InlineData(HttpTransportType.WebSockets)]
    [InlineData(HttpTransportType.ServerSentEvents)]
    [InlineData(HttpTransportType.LongPolling)]
    public async Task Pages_catch_up_and_the_hub_come_through(HttpTransportType transport)
    {
        await staff.GetAsync(Link, Cancel);
        var procedure = await staff.PrepareAsync();
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(nginx.Address, "/hubs/audience"), transport, Trust).Build();
        var seen = new TaskCompletionSource<Entry>(TaskCreationOptions.RunContinuationsAsynchronously);
        hub.On<Entry>("Entry", entry => _ = entry.Text == "Ports are in." && seen.TrySetResult(entry));
        await hub.StartAsync(Cancel);
        await hub.InvokeAsync("Watch", procedure.Slug, 1L, Cancel);
        await staff.SayAsync(procedure.Id, "Ports are in.");

        var entry = await seen.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System, Cancel);
        Assert.Contains("Ports are in.", await staff.GetStringAsync($"/live/{procedure.Slug}", Cancel), StringComparison.Ordinal);
        var caughtUp = await staff.GetStringAsync($"/live/{procedure.Slug}/updates?after=0", Cancel);
        Assert.Contains($"\"latest\":{entry.Number}", caughtUp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_ten_megabytes_is_taken_and_one_too_large_is_refused_in_words()
    {
        await staff.GetAsync(Link, Cancel);
        var procedure = await staff.PrepareAsync();
        var file = Photos.Picture.Of(640, 480);
        byte[] large = [.. file, .. new byte[(10 * 1024 * 1024) - file.Length]];

        Assert.Equal(HttpStatusCode.Created, (await staff.UploadAsync(procedure.Id, large)).StatusCode);
        using var refused = await staff.UploadAsync(procedure.Id, [.. file, .. new byte[13 * 1024 * 1024]]);
        await refused.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task An_archive_of_sixty_megabytes_comes_through_to_be_looked_at()
    {
        await staff.GetAsync(Link, Cancel);

        using var looked = await staff.PostAsync("/api/archive/import/look", new ByteArrayContent(new byte[60 * 1024 * 1024]), Cancel);

        Assert.NotEmpty((await looked.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("faults").EnumerateArray());
    }

    [Fact]
    public async Task A_foreign_page_is_refused_behind_the_proxy_too()
    {
        await staff.GetAsync(Link, Cancel);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/api/procedures") { Content = JsonContent.Create(new { }) };
        post.Headers.Add("Origin", "https://evil.example");
        await (await staff.SendAsync(post, Cancel)).ProblemAsync(HttpStatusCode.Forbidden);

        using var own = new HttpRequestMessage(HttpMethod.Post, "/api/guard/inspect");
        own.Content = JsonContent.Create(new { text = "Ports are in." });
        own.Headers.Add("Origin", nginx.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, (await staff.SendAsync(own, Cancel)).StatusCode);
    }

    private void Trust(HttpConnectionOptions options)
    {
        options.HttpMessageHandlerFactory = _ => nginx.Handler();
        options.WebSocketFactory = async (context, cancellationToken) =>
        {
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(context.Uri, new HttpMessageInvoker(nginx.Handler()), cancellationToken);
            return socket;
        };
    }
}
