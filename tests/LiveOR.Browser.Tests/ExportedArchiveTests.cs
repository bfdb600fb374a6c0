using System.IO.Compression;
using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class ExportedArchiveTests(Browsers browsers, House house) : Windows(browsers, house), IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("liveor-export-").FullName;
    private readonly List<string> requests = [];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, InlineData(false), InlineData(true)]
    public async Task From_a_disk_and_without_a_network_every_page_photo_search_and_the_replay_work(bool phone)
    {
        var screen = await UnpackedAsync(phone);
        var page = screen.Page;

        await Expect(page.Locator(".card-photo img")).ToHaveCountAsync(2);
        await page.EvaluateAsync("() => document.querySelectorAll('img').forEach(each => { each.loading = 'eager'; })");
        await page.WaitForFunctionAsync("() => [...document.querySelectorAll('.card-photo img')].every(each => each.naturalWidth > 0)");
        await Expect(page.Locator(".card-veil img")).ToHaveCSSAsync("filter", "blur(36px)");
        await page.Locator(".card-veil").ClickAsync();
        await Expect(page.Locator(".card-veil img")).ToHaveCSSAsync("filter", "none");
        await KeepAsync(page, $"index-{(phone ? "phone" : "desktop")}");

        await page.GetByLabel("Search this operation").FillAsync("structures");
        await Expect(page.Locator(".chapter .card:visible")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 of");
        await page.GetByLabel("Search this operation").FillAsync("");

        await page.GetByRole(AriaRole.Link, new() { Name = "Replay" }).ClickAsync();
        await Expect(page.Locator("#replay")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "10×" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Play" }).ClickAsync();
        await page.Locator("#replay-place").PressAsync("End");
        await Expect(page.Locator("#replay-feed [data-step=cvs]")).ToBeVisibleAsync();
        await KeepAsync(page, $"replay-{(phone ? "phone" : "desktop")}");
        await page.GetByRole(AriaRole.Link, new() { Name = "The whole narration" }).ClickAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();

        Assert.All(requests, each => Assert.StartsWith("file:", each));
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task From_a_disk_it_can_be_read_with_scripts_switched_off_and_in_the_dark()
    {
        var screen = await UnpackedAsync(phone: true, scripts: false);
        var page = screen.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await Expect(page.Locator("#offline-search")).ToBeHiddenAsync();
        await page.Locator(".card-veil").ScrollIntoViewIfNeededAsync();
        await page.Locator(".card-veil").TapAsync();
        await Expect(page.Locator(".card-veil img")).ToHaveCSSAsync("filter", "none");
        await Expect(page.Locator("[data-step=cvs]")).ToContainTextAsync("Two structures enter it.");
        await Expect(page.Locator("body")).Not.ToHaveCSSAsync("background-color", "rgb(242, 246, 247)");
        await KeepAsync(page, "index-phone-dark");
    }

    private async Task<Screen> UnpackedAsync(bool phone, bool scripts = true)
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        await House.Staff.PublishAsync(id, "The camera is in.", "access");
        await House.Staff.PublishAsync(id, "Two structures enter it.", "cvs", key: true);
        await House.Staff.ShowAsync(id, "A graphic drawing is shown.", await DrawAsync(), graphic: true, "A graphic drawing.");
        await House.Staff.ShowAsync(id, "Another drawing is shown.", await DrawAsync(), graphic: false, "Another drawing.");
        await House.Staff.MoveAsync(id, "conclude");
        using var http = new HttpClient { BaseAddress = House.Address };
        using (var zip = new ZipArchive(new MemoryStream(await http.GetByteArrayAsync($"/archive/{slug}/export.zip"))))
        {
            zip.ExtractToDirectory(folder);
        }

        var screen = await OpenAsync(phone, scripts);
        await screen.Page.Context.SetOfflineAsync(true);
        screen.Page.Request += (_, request) => requests.Add(request.Url);
        await screen.Page.GotoAsync(new Uri(Path.Combine(folder, "index.html")).AbsoluteUri);
        return screen;
    }

    private static Task<byte[]> KeepAsync(IPage page, string name) => page.ScreenshotAsync(new()
    {
        Path = Path.Combine(Directory.CreateDirectory(Path.Combine(PublishedApp.Artifacts, "screenshots")).FullName, $"export-{name}.png"),
        FullPage = true,
    });
}
