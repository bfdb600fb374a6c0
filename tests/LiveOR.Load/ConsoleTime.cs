using System.Globalization;
using System.Net;
using System.Text.Json;
using LiveOR.Support;
using LiveOR.Support.Published;
using Microsoft.Playwright;

namespace LiveOR.Load;

/// <summary>What opening the console costs on the wire, the first time and later, and how soon the deck answers a tap beside a
/// timeline of 200 updates. A tap counts from the finger to the next frame on the screen, as the browser's event timing tells it:
/// what the page was busy with when the finger came is in it.</summary>
internal static class ConsoleTime
{
    private const double FirstAllowed = 4_000_000;
    private const double LaterAllowed = 100_000;
    private const double TapAllowed = 50;
    private const int Updates = 200;
    private const int Taps = 240;

    /// <summary>The browser tells no shorter ones.</summary>
    private const double Shortest = 16;

    private const string Prepare = """
        async count => {
          const ask = (method, path, body) => fetch(path, { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
          const made = await (await ask("POST", "/api/procedures",
            { playbook: "laparoscopic-cholecystectomy", title: "A rehearsed operation", rehearsal: true, mirrors: [] })).json();
          await ask("POST", `/api/procedures/${made.id}/go-live`, { singleHanded: true, checklist: "all" });
          for (let at = 1; at <= count; at++) {
            await ask("PUT", `/api/procedures/${made.id}/updates/${crypto.randomUUID()}`,
              { type: "progress", text: `This is sentence ${at} of what was said while the operation went on, as long as most are.` });
          }
          return made.id;
        }
        """;

    private const string Observe = """
        () => {
          window.taps = new Map();
          new PerformanceObserver(list => {
            for (const each of list.getEntries()) {
              if (each.interactionId === 0) continue;
              const seen = window.taps.get(each.interactionId) ?? { took: 0, on: "" };
              seen.on ||= each.target?.closest("[data-testid]")?.dataset.testid ?? "";
              seen.took = Math.max(seen.took, each.duration);
              window.taps.set(each.interactionId, seen);
            }
          }).observe({ type: "event", durationThreshold: 16 });
        }
        """;

    public static async Task<int> RunAsync()
    {
        var folder = ServerProcess.NewDataFolder();
        try
        {
            await using var server = await ServerProcess.StartAsync(PublishedApp.Path, folder, 0, "--LiveOR:UndoSeconds", "0");
            await using var meter = new WireMeter(server.Address);
            await using var chromium = await Chromium.LaunchAsync();
            await using var context = await chromium.Browser.NewContextAsync(new()
            {
                BaseURL = meter.Address.ToString(),
                ViewportSize = new() { Width = 390, Height = 844 },
                HasTouch = true,
                IsMobile = true,
            });
            var cookies = new CookieContainer();
            using var client = await server.SignInAsync(cookies);
            await context.AddCookiesAsync(cookies.GetCookies(server.Address)
                .Select(each => new Microsoft.Playwright.Cookie { Name = each.Name, Value = each.Value, Url = meter.Address.ToString() }));
            var page = await context.NewPageAsync();
            await page.GotoAsync("/account");
            var id = await page.EvaluateAsync<string>(Prepare, Updates);
            Console.WriteLine($"Load average {Clock.LoadAverage()}.");
            var first = await OpenAsync(page, meter, id, "First load, with what is kept for later");
            var later = await OpenAsync(page, meter, id, "Later load");
            var tap = await TapAsync(page);
            return Verdict("First load", first, FirstAllowed, "bytes") & Verdict("Later load", later, LaterAllowed, "bytes")
                & Verdict("p95 of a tap", tap, TapAllowed, "ms") ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> OpenAsync(IPage page, WireMeter meter, string id, string what)
    {
        await page.GotoAsync("about:blank");
        meter.Take();
        await page.GotoAsync("/console/");
        await page.Locator("[data-testid^=playbook-]").First.WaitForAsync(new() { Timeout = 120_000 });
        await page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var bytes = meter.Take();
        Console.WriteLine($"{what,-42} {bytes.ToString("N0", CultureInfo.InvariantCulture),12} bytes on the wire");
        await page.GotoAsync($"/console/narrate/{id}");
        await page.Locator("[data-testid=say-it]:enabled").WaitForAsync(new() { Timeout = 120_000 });
        return bytes;
    }

    /// <summary>At a narrator's pace, and against the rhythm in which the page asks the server.</summary>
    private static async Task<double> TapAsync(IPage page)
    {
        await page.EvaluateAsync(Observe);
        for (var tap = 0; tap < Taps; tap++)
        {
            await page.GetByTestId(Target(tap)).First.TapAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(180 + tap * 37 % 140), TimeProvider.System);
        }

        var seen = await page.EvaluateAsync<JsonElement>("() => [...window.taps.values()]");
        var told = seen.EnumerateArray().Select(each => new Tap(each.GetProperty("on").GetString()!, each.GetProperty("took").GetDouble())).ToList();
        foreach (var part in told.GroupBy(tap => tap.On).OrderByDescending(part => part.Count()))
        {
            Console.WriteLine($"  {part.Key,-16} {part.Count(),4} of 16 ms and more, longest {part.Max(tap => tap.Took):0} ms");
        }

        double[] slow = [.. told.Select(tap => tap.Took)];
        double[] sorted = [.. slow.Concat(Enumerable.Repeat(Shortest, Math.Max(0, Taps - slow.Length))).Order()];
        Console.WriteLine(
            $"{Taps} taps beside {Updates} updates: median {sorted[sorted.Length / 2]:0} ms, p95 {sorted[(int)(sorted.Length * 0.95)]:0} ms, "
            + $"longest {sorted[^1]:0} ms (16 ms stands for anything shorter)");
        return sorted[(int)(sorted.Length * 0.95)];
    }

    private sealed record Tap(string On, double Took);

    private static string Target(int tap) => (tap % 12) switch
    {
        3 => "quick-progress",
        4 => "say-it",
        6 => "previous",
        _ => "next",
    };

    private static bool Verdict(string what, double seen, double allowed, string unit)
    {
        var kept = seen < allowed;
        Console.WriteLine($"{what} below {allowed.ToString("N0", CultureInfo.InvariantCulture)} {unit}: {(kept ? "yes" : "NO")}");
        return kept;
    }
}
