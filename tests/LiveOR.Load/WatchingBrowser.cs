using Microsoft.Playwright;

namespace LiveOR.Load;

/// <summary>An audience page in Chromium, and when each entry came into its document and was painted.</summary>
internal sealed class WatchingBrowser
{
    /// <summary>A frame is painted right after its callbacks; the task after them runs when that is done.</summary>
    private const string Observe = """
        () => {
          const stamp = () => performance.timeOrigin + performance.now();
          window.shown = {};
          new MutationObserver(changes => {
            const inPage = stamp();
            for (const card of changes.flatMap(change => [...change.addedNodes])) {
              if (!card.dataset?.number) continue;
              requestAnimationFrame(() => setTimeout(() => {
                window.shown[card.dataset.number] = { inPage, painted: stamp() };
              }));
            }
          }).observe(document.getElementById("feed"), { childList: true });
        }
        """;

    private readonly IPage page;

    private WatchingBrowser(IPage page) => this.page = page;

    public static async Task<WatchingBrowser> OpenAsync(IBrowser browser, Uri address)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(address.ToString());
        await page.Locator("#connection[data-state=live]").WaitForAsync();
        await page.EvaluateAsync(Observe);
        return new WatchingBrowser(page);
    }

    public async Task<(double InPage, double Painted)> ShownAsync(int number)
    {
        await page.WaitForFunctionAsync("number => window.shown[number]", number);
        var moments = await page.EvaluateAsync<double[]>(
            "number => [window.shown[number].inPage, window.shown[number].painted]", number);
        return (moments[0], moments[1]);
    }

    /// <summary>The browser's clock lies between two looks at ours; how far it may be off is what that leaves open.</summary>
    public async Task<double> ClockErrorAsync()
    {
        var smallest = double.MaxValue;
        for (var look = 0; look < 20; look++)
        {
            var before = Clock.Now;
            var there = await page.EvaluateAsync<double>("() => performance.timeOrigin + performance.now()");
            smallest = Math.Min(smallest, Math.Max(there - before, Clock.Now - there));
        }

        return smallest;
    }
}
