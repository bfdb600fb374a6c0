using LiveOR.Support.Published;
using Microsoft.Playwright;

namespace LiveOR.Screens;

/// <summary>A picture drawn for the stage: no photograph of anybody.</summary>
internal static class Easel
{
    private const string Drawing = """
        <body style="margin:0"><svg viewBox="0 0 800 500" width="800" height="500">
          <rect width="800" height="500" fill="#8c3b2a"/>
          <path d="M0 0H800V210C620 300 360 250 0 300Z" fill="#6d2318"/>
          <path d="M330 180C430 160 520 210 500 300C490 350 440 360 410 330C360 300 290 250 330 180Z" fill="#6f8f3e"/>
          <path d="M420 335C440 390 400 420 380 500" stroke="#c9b458" stroke-width="14" fill="none"/>
          <path d="M470 330C500 380 520 400 600 420" stroke="#b5302c" stroke-width="10" fill="none"/>
        </svg></body>
        """;

    public static async Task<byte[]> DrawAsync(Chromium chromium)
    {
        var page = await chromium.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 800, Height = 500 } });
        await page.SetContentAsync(Drawing);
        var picture = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg });
        await page.CloseAsync();
        return picture;
    }
}
