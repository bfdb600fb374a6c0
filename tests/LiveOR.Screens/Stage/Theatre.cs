using System.Net;
using LiveOR.Support;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace LiveOR.Screens;

/// <summary>The published app with everything on stage, a browser, and who is signed in.</summary>
internal sealed class Theatre : IAsyncDisposable
{
    private const int Patience = 60_000;
    private readonly CookieContainer staff = new();
    private readonly CookieContainer viewer = new();
    private readonly ServerProcess server;
    private readonly Chromium chromium;

    private Theatre(ServerProcess server, Chromium chromium) => (this.server, this.chromium) = (server, chromium);

    public IReadOnlyList<Shot> Shots { get; private set; } = [];

    public static async Task<Theatre> OpenAsync()
    {
        var server = await ServerProcess.StartAsync(
            PublishedApp.Path, null, 0, "--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0");
        var theatre = new Theatre(server, await Chromium.LaunchAsync());
        try
        {
            await theatre.SetAsync();
        }
        catch
        {
            await theatre.DisposeAsync();
            throw;
        }

        return theatre;
    }

    /// <summary>A window that shows a screen as it is meant to be looked at. Its context is the caller's to dispose of.</summary>
    public async Task<IPage> ShowAsync(Shot shot, Look look)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = server.Address.ToString(),
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            HasTouch = look.Phone,
            IsMobile = look.Phone,
            ColorScheme = look.Colours,
            ReducedMotion = ReducedMotion.Reduce,
            TimezoneId = "Europe/London",
        });
        await context.AddCookiesAsync(CookiesOf(shot.Who).GetCookies(server.Address)
            .Select(each => new Cookie { Name = each.Name, Value = each.Value, Url = server.Address.ToString() }));
        await context.AddInitScriptAsync($"localStorage.setItem('liveor.theme', '{look.Colours.ToString().ToLowerInvariant()}')");
        var page = await context.NewPageAsync();
        await page.GotoAsync(shot.Path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = Patience });
        await (shot.Before?.Invoke(page) ?? Task.CompletedTask);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        await server.KillAsync();
        Directory.Delete(server.DataFolder, recursive: true);
    }

    private async Task SetAsync()
    {
        using var client = await server.SignInAsync(staff);
        var stage = await Stage.SetAsync(new Backstage(client), await Easel.DrawAsync(chromium));
        await Joining.AcceptAsync(chromium, server.Address, stage.ViewerLink, viewer);
        Shots = ShotList.Of(stage);
    }

    private CookieContainer CookiesOf(Who who) => who switch
    {
        Who.Staff => staff,
        Who.Viewer => viewer,
        _ => new CookieContainer(),
    };
}
