using System.Net;
using LiveOR.Support;
using LiveOR.Support.Published;

namespace LiveOR.Load;

/// <summary>Says updates one at a time through the staff API, with no undo window, while a browser and a bare hub connection
/// watch. All three stamp with this machine's clock.</summary>
internal static class Latency
{
    private const double Allowed = 250;
    private const int WarmUp = 5;

    public static async Task<int> RunAsync(int updates)
    {
        var folder = ServerProcess.NewDataFolder();
        try
        {
            await using var server = await ServerProcess.StartAsync(PublishedApp.Path, folder, 0, "--LiveOR:UndoSeconds", "0");
            using var client = await server.SignInAsync();
            var staff = new Staff(client);
            var (id, slug) = await staff.RehearseAsync();
            await using var chromium = await Chromium.LaunchAsync();
            var browser = await WatchingBrowser.OpenAsync(chromium.Browser, new Uri(server.Address, $"/live/{slug}"));
            await using var hub = await WatchingHub.OpenAsync(server.Address, slug);
            var said = await SayAsync(staff, id, updates + WarmUp, browser, hub);
            return Report(said[WarmUp..], await browser.ClockErrorAsync());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The journal's first entry says that the narration has begun, so that the first update is number 2.</summary>
    private static async Task<List<Measured>> SayAsync(
        Staff staff, string id, int updates, WatchingBrowser browser, WatchingHub hub)
    {
        var said = new List<Measured>();
        for (var number = 2; number < updates + 2; number++)
        {
            var sent = Clock.Now;
            var answer = await staff.SayAsync(id, $"The camera shows a calm picture. This is remark {number}.");
            var accepted = Clock.Now;
            if (answer != HttpStatusCode.Accepted)
            {
                throw new InvalidOperationException($"Update {number} was answered with {(int)answer}.");
            }

            var shown = await browser.ShownAsync(number);
            said.Add(new Measured(sent, accepted, shown.InPage, shown.Painted, await hub.ReceivedAsync(number)));
        }

        return said;
    }

    private static int Report(List<Measured> said, double clockError)
    {
        Console.WriteLine($"{said.Count} updates, one at a time, after {WarmUp} to warm up; undo window 0 s. Milliseconds.");
        Console.WriteLine($"{Environment.ProcessorCount} processors, load average {Clock.LoadAverage()}.");
        Console.WriteLine($"Browser's and program's clock differ by at most {clockError:0.0} ms.");
        Console.WriteLine();
        Console.WriteLine($"{"",-34}{"median",10}{"p95",10}{"max",10}");
        var verdict = Figures.Of(said, each => each.InPage - each.Accepted);
        Print("accepted -> in the page", verdict);
        Print("accepted -> painted", Figures.Of(said, each => each.Painted - each.Accepted));
        Print("accepted -> hub connection", Figures.Of(said, each => each.OnHub - each.Accepted));
        Print("sent -> accepted (202)", Figures.Of(said, each => each.Accepted - each.Sent));
        Print("sent -> in the page", Figures.Of(said, each => each.InPage - each.Sent));
        Print("sent -> painted", Figures.Of(said, each => each.Painted - each.Sent));
        Console.WriteLine();
        var kept = verdict.Median < Allowed;
        Console.WriteLine($"Median below {Allowed} ms from accepted to shown: {(kept ? "yes" : "NO")}");
        return kept ? 0 : 1;
    }

    private static void Print(string what, Figures figures) =>
        Console.WriteLine($"{what,-34}{figures.Median,10:0.0}{figures.Percentile95,10:0.0}{figures.Largest,10:0.0}");
}
