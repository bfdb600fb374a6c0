using System.Diagnostics;
using System.Globalization;
using LiveOR.Load.Audience.Servers;
using LiveOR.Support;
using LiveOR.Support.Published;
using LiveOR.Web.Archive.Catalogue;

namespace LiveOR.Load.Archive;

/// <summary>How long a search and a page of the list take in a large archive.</summary>
internal static class ArchiveCommand
{
    public const string Name = "archive";
    private const double SearchAllowed = 50;
    private const double ListAllowed = 100;
    private const int WarmUp = 150;
    private const int Searches = 800;
    private const int Rounds = 5;

    /// <param name="kept">A data folder that is filled when it is empty and kept; null for one that is thrown away.</param>
    public static async Task<int> RunAsync(int procedures, string? kept)
    {
        var folder = kept ?? ServerProcess.NewDataFolder();
        try
        {
            await using var store = await ArchiveStore.OpenAsync(folder);
            await store.FillAsync(procedures);
            return await MeasureAsync(store, folder);
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task<int> MeasureAsync(ArchiveStore store, string folder)
    {
        await using var server = await ServerProcess.StartAsync(PublishedApp.Path, folder, 0, AppSettings.For(direct: true));
        using var client = new HttpClient { BaseAddress = server.Address };
        Console.WriteLine($"Index complete after {await IndexedAsync(client, store):0.0} s; {await store.CountAsync()}. Load average {Clock.LoadAverage()}.");
        Console.WriteLine();
        Console.WriteLine($"{"Milliseconds",-44}{"n",6}{"p50",9}{"p95",9}{"p99",9}{"max",9}");
        var asked = Questions.Of(store.Vocabulary).Take(WarmUp + Searches).ToList();
        var searchPages = await TimeAsync(asked, query => client.GetStringAsync(new Uri(query.Address, UriKind.Relative)));
        var search = Print("search over HTTP, page read whole", searchPages[WarmUp..]);
        foreach (var kind in asked.Skip(WarmUp).Zip(searchPages[WarmUp..]).GroupBy(each => Questions.KindOf(each.First)).OrderBy(kind => kind.Key))
        {
            Print($"  of these: {kind.Key}", kind.Select(each => each.Second));
        }

        Print("search in process", (await TimeAsync(asked, query => store.Search.FindAsync(query, CancellationToken.None)))[WarmUp..]);
        var pages = Enumerable.Range(1, await store.PagesAsync()).Select(page => new ArchiveQuery { Page = page }).ToList();
        await TimeAsync(pages, page => client.GetStringAsync(new Uri(page.Address, UriKind.Relative)));
        var list = Print("list pages over HTTP", await TimeAsync(
            Enumerable.Repeat(pages, Rounds).SelectMany(each => each), page => client.GetStringAsync(new Uri(page.Address, UriKind.Relative))));
        Print("list in process", await TimeAsync(
            Enumerable.Repeat(pages, Rounds).SelectMany(each => each), page => store.Lists.PageAsync(page, CancellationToken.None)));
        var kept = search < SearchAllowed && list < ListAllowed;
        Console.WriteLine();
        Console.WriteLine($"p95 of a search below {SearchAllowed} ms and of a list page below {ListAllowed} ms: {(kept ? "yes" : "NO")}");
        return kept ? 0 : 1;
    }

    /// <summary>The app reads the journals by itself after its start.</summary>
    private static async Task<double> IndexedAsync(HttpClient client, ArchiveStore store)
    {
        var began = Stopwatch.GetTimestamp();
        while ((await store.Unbound.AllAsync(CancellationToken.None)).Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);
        }

        (await client.GetAsync(new Uri("/archive", UriKind.Relative))).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<List<double>> TimeAsync(IEnumerable<ArchiveQuery> all, Func<ArchiveQuery, Task> ask)
    {
        var times = new List<double>();
        foreach (var each in all)
        {
            var began = Stopwatch.GetTimestamp();
            await ask(each);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    /// <summary>Prints a line and gives its p95, which is a value that was measured.</summary>
    private static double Print(string what, IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-44}{sorted.Length,6}{AtRank(0.5),9:0.0}{AtRank(0.95),9:0.0}{AtRank(0.99),9:0.0}{sorted[^1],9:0.0}"));
        return AtRank(0.95);

        double AtRank(double share) => sorted[(int)Math.Ceiling(sorted.Length * share) - 1];
    }
}
