using System.Net;
using System.Net.Http.Json;
using LiveOR.Support;
using LiveOR.Support.Published;

namespace LiveOR.Load;

/// <summary>How long an update takes to the audience while its mirror is well, and while it answers nothing but 503 and hangs of
/// 30 seconds. Two servers run side by side and are asked in turn, so that both meet the same machine.</summary>
internal static class MirrorTrouble
{
    private const double Allowed = 1.1;
    private const int WarmUp = 50;

    private static readonly string[] Kinds = ["503-before", "503-after", "hang-before", "hang-after"];

    public static async Task<int> RunAsync(int updates)
    {
        await using var calm = await Side.StartAsync();
        await using var troubled = await Side.StartAsync();
        await calm.OrderAsync(new { rateLimits = false });
        await troubled.OrderAsync(new { random = new { seed = 1, rate = 1, kinds = Kinds, calls = "all", seconds = 30 } });
        var (well, ill) = (new List<Measured>(), new List<Measured>());
        for (var number = 2; number < updates + WarmUp + 2; number++)
        {
            // In turn, and the first of the two changes each time.
            var (first, second) = number % 2 == 0 ? (calm, troubled) : (troubled, calm);
            var (one, two) = (await first.SayAsync(number), await second.SayAsync(number));
            well.Add(number % 2 == 0 ? one : two);
            ill.Add(number % 2 == 0 ? two : one);
        }

        Console.WriteLine($"{updates} updates a side, each to the mirror too, after {WarmUp} to warm up; undo window 0 s. Milliseconds.");
        Console.WriteLine($"{Environment.ProcessorCount} processors, load average {Clock.LoadAverage()}.");
        Console.WriteLine($"Posts made meanwhile: {await calm.CountPostsAsync()} and {await troubled.CountPostsAsync()}.");
        return Report(well[WarmUp..], ill[WarmUp..]);
    }

    private static int Report(List<Measured> well, List<Measured> ill)
    {
        Console.WriteLine($"\n{"",-28}{"median",10}{"p95",10}{"p99",10}{"max",10}");
        var kept = true;
        foreach (var (what, since) in new (string, Func<Measured, double>)[]
                 {
                     ("sent -> audience", each => each.OnHub - each.Sent),
                     ("accepted -> audience", each => each.OnHub - each.Accepted),
                 })
        {
            var (calm, troubled) = (Figures.Of(well, since), Figures.Of(ill, since));
            Print($"{what}, mirror well", calm);
            Print($"{what}, mirror ill", troubled);
            var ratio = troubled.Percentile99 / calm.Percentile99;
            Console.WriteLine($"{"",4}ratio at p99: {ratio:0.00}, at the median: {troubled.Median / calm.Median:0.00}");
            kept &= ratio <= Allowed;
        }

        Console.WriteLine($"\nAt most {Allowed:0.0} times as long at p99 while the mirror is ill: {(kept ? "yes" : "NO")}");
        return kept ? 0 : 1;
    }

    private static void Print(string what, Figures figures) => Console.WriteLine(
        $"{what,-34}{figures.Median,8:0.0}{figures.Percentile95,10:0.0}{figures.Percentile99,10:0.0}{figures.Largest,10:0.0}");

    private sealed class Side(ServerProcess server, HttpClient client, string id, WatchingHub hub) : IAsyncDisposable
    {
        private readonly Staff staff = new(client);

        public static async Task<Side> StartAsync()
        {
            var server = await ServerProcess.StartAsync(
                PublishedApp.Path, null, 0, "--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0");
            var client = await server.SignInAsync();
            var (id, slug) = await new Staff(client).RehearseAsync(mirrored: true);
            return new Side(server, client, id, await WatchingHub.OpenAsync(server.Address, slug));
        }

        public async Task OrderAsync(object order)
        {
            using var answer = await client.PostAsJsonAsync("/rehearsal/x/api/_sim/faults", order);
            answer.EnsureSuccessStatusCode();
        }

        public async Task<Measured> SayAsync(int number)
        {
            var sent = Clock.Now;
            var answer = await staff.SayAsync(id, $"The camera shows a calm picture. This is remark {number}.", key: true);
            var accepted = Clock.Now;
            return answer == HttpStatusCode.Accepted
                ? new Measured(sent, accepted, 0, 0, await hub.ReceivedAsync(number))
                : throw new InvalidOperationException($"Update {number} was answered with {(int)answer}.");
        }

        public async Task<int> CountPostsAsync() => (await staff.PostsAsync()).Count;

        public async ValueTask DisposeAsync()
        {
            await hub.DisposeAsync();
            client.Dispose();
            await server.DisposeAsync();
            Directory.Delete(server.DataFolder, recursive: true);
        }
    }
}
