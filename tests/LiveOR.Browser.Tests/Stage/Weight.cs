using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>What a page costs its reader: bytes over the network, headers included, how long until the largest part of it is
/// painted, and how much of it moved.</summary>
internal sealed class Weight
{
    private const string Observe = """
        window.painted = 0;
        window.moved = 0;
        window.movements = "";
        const name = node => node?.id ? `#${node.id}` : `${node?.nodeName}.${node?.className}`;
        const note = each => {
          window.moved += each.value;
          window.movements += `\n${each.value.toFixed(4)} at ${each.startTime.toFixed(0)}: ${each.sources.map(source => name(source.node)).join(" ")}`;
        };
        new PerformanceObserver(list => { for (const each of list.getEntries()) window.painted = each.startTime; })
          .observe({ type: "largest-contentful-paint", buffered: true });
        new PerformanceObserver(list => { for (const each of list.getEntries()) if (!each.hadRecentInput) note(each); })
          .observe({ type: "layout-shift", buffered: true });
        """;

    private readonly IPage page;
    private long bytes;

    private Weight(IPage page) => this.page = page;

    public long Bytes => Interlocked.Read(ref bytes);

    public static async Task<Weight> OfAsync(IPage page)
    {
        var weight = new Weight(page);
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("Network.enable");
        browser.Event("Network.loadingFinished").OnEvent += (_, told) =>
            Interlocked.Add(ref weight.bytes, (long)told!.Value.GetProperty("encodedDataLength").GetDouble());
        await page.AddInitScriptAsync(Observe);
        return weight;
    }

    /// <summary>Milliseconds from the start of the visit.</summary>
    public Task<double> LargestPaintAsync() => page.EvaluateAsync<double>("() => window.painted");

    /// <summary>What moved, by how much and when; for whoever has to mend it.</summary>
    public Task<string> MovedAsync() => page.EvaluateAsync<string>("() => window.movements");

    public Task<double> ShiftAsync() => page.EvaluateAsync<double>("() => window.moved");
}
