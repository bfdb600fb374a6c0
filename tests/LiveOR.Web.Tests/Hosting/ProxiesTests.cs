using System.Net;
using System.Net.Sockets;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveOR.Web.Tests.Hosting;

/// <summary>Which address the server takes a visitor to have: what limits per address count by.</summary>
public sealed class ProxiesTests
{
    private const string Claimed = "203.0.113.9";
    private static readonly string[] Claims = ["X-Forwarded-For", "X-Real-IP", "Forwarded"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Through_the_proxy_a_visitor_has_its_own_address_whatever_it_claims()
    {
        await using var app = await StartAsync("127.0.0.1");
        await using var nginx = new Nginx(PortOf(app));
        await nginx.StartAsync();
        using var visitor = new HttpClient(nginx.Handler("127.0.0.7"));

        Assert.Equal("127.0.0.7 https", await visitor.GetStringAsync(nginx.Address, Cancel));
        Assert.Equal("127.0.0.7 https", await AskAsync(visitor, nginx.Address, Claimed));
        Assert.Equal("127.0.0.7 https", await AskAsync(visitor, nginx.Address, $"{Claimed}, 127.0.0.1"));
    }

    [Theory]
    [InlineData("", "127.0.0.1")]
    [InlineData("", "127.0.0.7")]
    [InlineData("127.0.0.1", "127.0.0.7")]
    [InlineData("10.0.0.0/24, ::1", "127.0.0.1")]
    public async Task Nobody_else_is_believed(string known, string from)
    {
        await using var app = await StartAsync(known);
        using var visitor = new HttpClient(From(from));

        Assert.Equal($"{from} http", await AskAsync(visitor, new Uri($"http://127.0.0.1:{PortOf(app)}"), Claimed));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1;127.0.0.0/30")]
    public async Task A_known_proxy_is_believed_one_step_back(string known)
    {
        await using var app = await StartAsync(known);
        using var proxy = new HttpClient(From("127.0.0.1"));

        Assert.Equal($"{Claimed} https", await AskAsync(proxy, new Uri($"http://127.0.0.1:{PortOf(app)}"), $"198.51.100.1, {Claimed}"));
    }

    [Fact]
    public async Task What_is_no_address_is_refused_at_the_start()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("the-proxy"));
        Assert.Contains("the-proxy", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AskAsync(HttpClient client, Uri address, string claimed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var name in Claims)
        {
            request.Headers.TryAddWithoutValidation(name, name == "Forwarded" ? $"for={Claimed}" : claimed);
        }

        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        return await (await client.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>The settings as the program takes them, on a server that only answers with what it sees.</summary>
    private static async Task<WebApplication> StartAsync(string known)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProxies(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("LiveOR:KnownProxies", (string?)known)]).Build());
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.Run(context => context.Response.WriteAsync($"{context.Connection.RemoteIpAddress} {context.Request.Scheme}"));
        await app.StartAsync(Cancel);
        return app;
    }

    private static int PortOf(WebApplication app) =>
        new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    private static SocketsHttpHandler From(string address) => new()
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
