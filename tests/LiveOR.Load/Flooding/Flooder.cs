using System.Globalization;
using System.Net;
using System.Text.Json;

namespace LiveOR.Load.Flooding;

/// <summary>The flood, in a process of its own so that it does not disturb who measures. It prints its tally when it is over.</summary>
internal static class Flooder
{
    public const string Name = "flooder";

    public static async Task<int> RunAsync(string server, string from, string slug, string seconds)
    {
        var (address, source) = (IPEndPoint.Parse(server), IPAddress.Parse(from));
        var tally = new Tally { Seconds = double.Parse(seconds, CultureInfo.InvariantCulture) };
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(tally.Seconds), TimeProvider.System);
        await Task.WhenAll(
            new ConnectionFlood(address, source, slug, tally).RunAsync(end.Token),
            new RequestFlood(address, source, slug, tally).RunAsync(end.Token));
        Console.WriteLine(JsonSerializer.Serialize(tally));
        return 0;
    }
}
