using LiveOR.Support;
using LiveOR.Support.Published;

namespace LiveOR.Load;

/// <summary>How long the console is busy with one letter typed into a draft of 600 characters: the guard's whole inspection in
/// WebAssembly, and the redrawing after it. Each letter makes another text, so nothing is remembered from the one before; the same
/// text told once more is only drawn again, and the difference is the inspection. Nothing is mirrored here, or the count of what X
/// would make of the text would be in the difference too.</summary>
internal static class GuardInBrowser
{
    private const double Allowed = 16;
    private const int WarmUp = 40;
    private const int Letters = 200;

    private const string Type = """
        ([count, draft]) => {
          const composer = document.querySelector("[data-testid=composer-text]");
          const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
          const times = [];
          for (let turn = 0; turn < count; turn++) {
            setValue.call(composer, draft.slice(turn % 100) + " " + draft.slice(0, turn % 100));
            for (let again = 0; again < 2; again++) {
              const began = performance.now();
              composer.dispatchEvent(new Event("input", { bubbles: true }));
              times.push(performance.now() - began);
            }
          }
          return times;
        }
        """;

    public static async Task<int> RunAsync()
    {
        var folder = ServerProcess.NewDataFolder();
        try
        {
            await using var server = await ServerProcess.StartAsync(PublishedApp.Path, folder, 0, "--LiveOR:UndoSeconds", "0");
            await using var chromium = await Chromium.LaunchAsync();
            var page = await chromium.Browser.NewPageAsync();
            await page.GotoAsync(server.SignInLink);
            var id = await page.EvaluateAsync<string>("""
                async () => (await (await fetch("/api/procedures", { method: "POST", headers: { "content-type": "application/json" },
                  body: JSON.stringify({ playbook: "laparoscopic-cholecystectomy", title: "A rehearsed operation", rehearsal: true, mirrors: [] }) })).json()).id
                """);
            await page.GotoAsync(new Uri(server.Address, $"/console/narrate/{id}").ToString());
            await page.Locator("[data-testid=composer-text]").WaitForAsync(new() { Timeout = 120_000 });
            var times = await page.EvaluateAsync<double[]>(Type, new object[] { WarmUp + Letters, GuardTime.DraftOf(0) });
            return Report([.. times.Chunk(2).Skip(WarmUp).Select(each => (each[0], each[0] - each[1]))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Report((double Whole, double Inspection)[] typed)
    {
        Console.WriteLine($"{typed.Length} letters typed into a draft of 600 characters, after {WarmUp} to warm up. Load average {Clock.LoadAverage()}.");
        var inspection = Print("Inspection in the browser", typed.Select(each => each.Inspection));
        Print("With the redrawing", typed.Select(each => each.Whole));
        var kept = inspection < Allowed;
        Console.WriteLine($"Median of the inspection below {Allowed} ms: {(kept ? "yes" : "NO")}");
        return kept ? 0 : 1;
    }

    private static double Print(string what, IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        var (median, p95) = (sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.95)]);
        Console.WriteLine($"{what,-28} median {median,6:0.0} ms, p95 {p95,6:0.0} ms, longest {sorted[^1],6:0.0} ms");
        return median;
    }
}
