using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>Many viewers of one narration, each with a browser window of their own.</summary>
internal sealed class Hall(IReadOnlyList<Viewer> viewers)
{
    private static readonly PageWaitForFunctionOptions Patience = new() { Timeout = 60_000 };

    public IReadOnlyList<Viewer> Viewers => viewers;

    /// <summary>Some of them.</summary>
    public IEnumerable<Viewer> Every(int nth, int from) => viewers.Where((_, index) => index % nth == from);

    public Task AreConnectedAsync() => Task.WhenAll(viewers.Select(each => each.Screen.Page.WaitForFunctionAsync(
        "() => document.getElementById('connection').dataset.state === 'live'", null, Patience)));

    /// <summary>Waits until everybody is shown an entry, behind the pill or not.</summary>
    public async Task HaveAsync(int number)
    {
        foreach (var viewer in viewers)
        {
            await viewer.Screen.Page.WaitForFunctionAsync("number => document.getElementById(`u${number}`) !== null", number, Patience);
        }
    }

    /// <summary>Everything up to a number, once, in order, on a page that was never loaded again.</summary>
    public async Task HaveEverythingAsync(int last)
    {
        await HaveAsync(last);
        foreach (var viewer in viewers)
        {
            Assert.Equal(Enumerable.Range(1, last), await viewer.NumbersAsync());
            Assert.True(await viewer.HasNeverReloadedAsync());
        }
    }
}
