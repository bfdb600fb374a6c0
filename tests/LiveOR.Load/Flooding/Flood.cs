using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using LiveOR.Support;
using LiveOR.Support.Published;

namespace LiveOR.Load.Flooding;

/// <summary>A narrator says updates at a steady pace while fifty viewers watch; in turn it is quiet, and one other address floods
/// the server with connections, requests and hub calls.</summary>
internal static class Flood
{
    private const int Viewers = 50;
    private const int ServersCore = 0;
    private const int OthersCore = 1;
    private const int WarmUp = 40;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly IPAddress FloodFrom = IPAddress.Parse("127.0.0.66");
    private static readonly IPAddress WatchFrom = IPAddress.Parse("127.0.0.2");

    public static async Task<int> RunAsync(int rounds, int seconds)
    {
        var folder = ServerProcess.NewDataFolder();
        await Cores.PinAsync(Environment.ProcessId, OthersCore);
        try
        {
            await using var server = await Cores.CountingOneAsync(
                () => ServerProcess.StartAsync(PublishedApp.Path, folder, 0, "--LiveOR:UndoSeconds", "0"));
            await Cores.PinAsync(server.Id, ServersCore);
            using var client = await server.SignInAsync();
            var staff = new Staff(client);
            var (id, slug) = await staff.RehearseAsync();
            var viewers = await Task.WhenAll(Enumerable.Range(0, Viewers).Select(_ => GoodViewer.OpenAsync(EndPoint(server), WatchFrom, slug)));
            var narrating = new Narrating(staff, id, viewers, Pace);
            await narrating.SayAsync(WarmUp * Pace, null);
            var (quiet, flooded) = (new List<Round>(), new List<Round>());
            for (var round = 0; round < rounds; round++)
            {
                quiet.Add(await narrating.SayAsync(TimeSpan.FromSeconds(seconds), null));
                flooded.Add(await narrating.SayAsync(
                    TimeSpan.FromSeconds(seconds), StartFlood(EndPoint(server), slug, seconds)));

                // What the flood left behind is cleared away before the next quiet stretch is measured.
                await Task.Delay(Rest, TimeProvider.System);
            }

            var complete = await narrating.CompleteAsync(Patience);
            await Task.WhenAll(viewers.Select(each => each.DisposeAsync().AsTask()));
            return FloodReport.Print(quiet, flooded, Viewers, complete);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IPEndPoint EndPoint(ServerProcess server) => new(IPAddress.Loopback, server.Address.Port);

    private static async Task<Tally> StartFlood(IPEndPoint server, string slug, int seconds)
    {
        using var flooder = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath!,
            [Flooder.Name, $"{server}", $"{FloodFrom}", slug, seconds.ToString(CultureInfo.InvariantCulture)])
        { RedirectStandardOutput = true })!;
        await Cores.PinAsync(flooder.Id, OthersCore);
        var told = await flooder.StandardOutput.ReadToEndAsync();
        await flooder.WaitForExitAsync();
        return JsonSerializer.Deserialize<Tally>(told)
            ?? throw new InvalidOperationException("The flood did not say what it did.");
    }
}
