using System.Diagnostics;
using System.Net;
using LiveOR.Load.Audience.Raw;
using LiveOR.Support;
using LiveOR.Support.Published;

namespace LiveOR.Load.Audience.Servers;

/// <summary>LiveOR with a rehearsal that is live, and its narrator.</summary>
internal sealed class LiveOrServing : Serving
{
    private readonly Func<Task<ServerProcess>> start;
    private readonly string folder;
    private readonly int port;
    private readonly bool tls;
    private readonly CookieContainer cookies = new();
    private ServerProcess server;
    private Courier? courier;
    private string id = "";
    private string slug = "";

    private LiveOrServing(Func<Task<ServerProcess>> start, ServerProcess server, string folder, int port, bool tls) =>
        (this.start, this.server, this.folder, this.port, this.tls) = (start, server, folder, port, tls);

    public override CrowdPlan Plan => new()
    {
        Port = port,
        Path = "/hubs/audience",
        Dialect = nameof(SignalRDialect),
        Slug = slug,
        Tls = tls,
    };

    public override ServerLoad Load => new(server.Id);

    public static async Task<LiveOrServing> OpenAsync(Func<Task<ServerProcess>> start, string folder, int port, bool tls)
    {
        var serving = new LiveOrServing(start, await start(), folder, port, tls);
        try
        {
            using var client = await serving.server.SignInAsync(serving.cookies);
            (serving.id, serving.slug) = await new Staff(client).RehearseAsync();
            serving.Latest = 1;
            serving.Employ();
            return serving;
        }
        catch
        {
            await serving.server.DisposeAsync();
            throw;
        }
    }

    public override Publication Publish()
    {
        Latest++;
        var request = courier!.Request(
            "PUT", $"/api/procedures/{id}/updates/{Guid.CreateVersion7()}", "application/json", Narration.Update(Latest));
        var sent = Stopwatch.GetTimestamp();
        var status = courier.Send(request);
        return status == (int)HttpStatusCode.Accepted
            ? new Publication(Latest, sent, Stopwatch.GetTimestamp())
            : throw new InvalidOperationException($"Update {Latest} was answered with {status}.");
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        courier?.Dispose();
        await server.KillAsync();
        await server.DisposeAsync();
    }

    /// <summary>The same server once more, on the same folder and port; the narrator's session goes on.</summary>
    public async Task StartAgainAsync()
    {
        server = await start();
        Employ();
    }

    public override async ValueTask DisposeAsync()
    {
        courier?.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private void Employ() => courier = new Courier(
        server.Address.Port, $"Cookie: {cookies.GetCookieHeader(server.Address)}\r\nAccept: application/json\r\n");
}
