using System.Net;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace LiveOR.Screens;

/// <summary>Takes one screen in every look.</summary>
internal sealed class Camera(Chromium chromium, Uri address, string folder, PictureFormat format)
{
    private const int Quality = 72;

    public async Task TakeAsync(Shot shot, CookieContainer cookies)
    {
        foreach (var look in Look.All)
        {
            await using var context = await chromium.Browser.NewContextAsync(new()
            {
                BaseURL = address.ToString(),
                ViewportSize = new() { Width = look.Width, Height = look.Height },
                HasTouch = look.Phone,
                IsMobile = look.Phone,
                ColorScheme = look.Colours,
                ReducedMotion = ReducedMotion.Reduce,
                TimezoneId = "Europe/London",
            });
            await context.AddCookiesAsync(cookies.GetCookies(address)
                .Select(each => new Cookie { Name = each.Name, Value = each.Value, Url = address.ToString() }));
            await context.AddInitScriptAsync($"localStorage.setItem('liveor.theme', '{look.Colours.ToString().ToLowerInvariant()}')");
            var page = await context.NewPageAsync();
            await page.GotoAsync(shot.Path);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = 60_000 });
            if (shot.Before is { } before)
            {
                await before(page);
            }

            await File.WriteAllBytesAsync(Path.Combine(folder, FileName(shot, look)), await PictureAsync(page, shot));
        }
    }

    public string FileName(Shot shot, Look look) => $"{shot.Name}-{look.Name}.{(format == PictureFormat.Webp ? "webp" : "jpg")}";

    private async Task<byte[]> PictureAsync(IPage page, Shot shot)
    {
        if (format == PictureFormat.Jpeg)
        {
            return await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = Quality, FullPage = shot.Whole });
        }

        var session = await page.Context.NewCDPSessionAsync(page);
        var answer = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object>
        {
            ["format"] = "webp",
            ["quality"] = Quality,
            ["captureBeyondViewport"] = shot.Whole,
        });
        return Convert.FromBase64String(answer!.Value.GetProperty("data").GetString()!);
    }
}
