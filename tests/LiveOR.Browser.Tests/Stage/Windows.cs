using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using Microsoft.Playwright;

// Not with the rest of the stage: ASP.NET Core's assemblies have a namespace of this name, which a using would not win against.
namespace LiveOR.Browser.Tests;

/// <summary>The windows one test opens. They close with it; what they showed is kept when it failed.</summary>
public abstract class Windows(Browsers browsers, House house) : IAsyncLifetime
{
    private readonly List<IBrowserContext> contexts = [];

    protected House House { get; } = house;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            await KeepPicturesAsync();
        }

        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A window of a signed-in member of staff.</summary>
    protected async Task<Screen> StaffAsync(bool phone = false)
    {
        var screen = await OpenAsync(phone);
        await screen.Page.Context.AddCookiesAsync(House.SignedIn);
        return screen;
    }

    /// <summary>A window of somebody in the audience, on the page of a procedure.</summary>
    internal async Task<Viewer> WatchAsync(string slug, bool phone = false)
    {
        var viewer = new Viewer(await OpenAsync(phone));
        await viewer.OpenAsync(slug);
        return viewer;
    }

    protected async Task<Screen> OpenAsync(bool phone = false, bool scripts = true)
    {
        var context = await browsers.Browser.NewContextAsync(new()
        {
            BaseURL = House.Address.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
            HasTouch = phone,
            IsMobile = phone,
            DeviceScaleFactor = phone ? 3 : 1,
        });
        contexts.Add(context);
        return new Screen(await context.NewPageAsync());
    }

    /// <summary>A JPEG: what a page looks like.</summary>
    protected async Task<byte[]> DrawAsync()
    {
        var easel = await OpenAsync();
        await easel.Page.SetContentAsync("<body style='background: linear-gradient(120deg, #7a2b1e, #c96f4a); margin: 0'></body>");
        return await easel.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg });
    }

    private async Task KeepPicturesAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(PublishedApp.Artifacts, "screenshots")).FullName;
        var name = TestContext.Current.TestMethod?.MethodName ?? "test";
        foreach (var (at, page) in contexts.SelectMany(each => each.Pages).Index())
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{at + 1}.png") });
        }
    }
}
