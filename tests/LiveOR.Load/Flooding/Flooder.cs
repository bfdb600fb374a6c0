using System.Globalization;
using System.Net;
using System.Text.Json;

namespace LiveOR.Load.Flooding;

/// <summary>The flood, in a process of its own so that it does not disturb who measures: first the connections, then, while they
/// are held, requests and calls. It prints its tally when it is over.</summary>
internal static class Flooder
{
    public const string Name = "flooder";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(string server, string from, string slug, string seconds)
    {
        var (address, source) = (IPEndPoint.Parse(server), IPAddress.Parse(from));
        var tally = new Tally { Seconds = double.Parse(seconds, CultureInfo.InvariantCulture) };
        var connections = new ConnectionFlood(address, source, slug, tally);
        using var end = new CancellationTokenSource();
        var holding = connections.RunAsync(end.Token);
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAny(connections.Answered, Task.Delay(Patience, TimeProvider.System));
        tally.Connecting = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        end.CancelAfter(TimeSpan.FromSeconds(tally.Seconds));
        await Task.WhenAll(holding, new RequestFlood(address, source, slug, tally).RunAsync(end.Token));
        Console.WriteLine(JsonSerializer.Serialize(tally));
        return 0;
    }
}
