using Microsoft.Playwright;

namespace LiveOR.Screens;

/// <summary>Takes one screen in every look.</summary>
internal sealed class Camera(Theatre theatre, string folder, PictureFormat format)
{
    private const int Quality = 72;

    public async Task TakeAsync(Shot shot)
    {
        foreach (var look in Look.All)
        {
            var page = await theatre.ShowAsync(shot, look);
            await File.WriteAllBytesAsync(Path.Combine(folder, FileName(shot, look)), await PictureAsync(page, shot));
            await page.Context.DisposeAsync();
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
