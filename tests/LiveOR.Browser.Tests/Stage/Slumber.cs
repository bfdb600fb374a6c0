using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A page asleep, as on a locked phone: no script of it runs, and when it wakes it is told so. Playwright keeps its pages
/// visible, and Chromium freezes no visible page; so its scripts are stopped, and it is told what the browser would tell it.</summary>
internal sealed class Slumber
{
    private const string WakeUp = """
        () => {
          document.dispatchEvent(new Event("resume"));
          document.dispatchEvent(new Event("visibilitychange"));
        }
        """;

    private readonly IPage page;
    private readonly ICDPSession browser;

    private Slumber(IPage page, ICDPSession browser) => (this.page, this.browser) = (page, browser);

    public static async Task<Slumber> BeginAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("Debugger.enable");
        await browser.SendAsync("Debugger.pause");
        return new Slumber(page, browser);
    }

    public async Task EndAsync()
    {
        await browser.SendAsync("Debugger.disable");
        await browser.DetachAsync();
        await page.EvaluateAsync(WakeUp);
    }
}
