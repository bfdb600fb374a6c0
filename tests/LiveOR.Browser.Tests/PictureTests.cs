using LiveOR.Browser.Tests.Stage;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class PictureTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const string Words = "A drawing of the gallbladder under the liver.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_picture_added_in_words_goes_with_its_update_and_is_seen_on_the_live_page(bool phone)
    {
        var narrator = new Narrator(await StaffAsync(phone));
        await narrator.RehearseAsync(Staff.Playbook);
        var viewer = await WatchAsync(await SlugAsync(narrator), phone);

        await AddPictureAsync(narrator);
        await narrator.WriteAsync("This is what we will look for.");
        await narrator.SayArmedAsync();

        var shown = viewer.Screen.Page.Locator("#feed .card-photo img");
        await Expect(shown).ToHaveAttributeAsync("alt", Words, new() { Timeout = 20_000 });
        await shown.ScrollIntoViewIfNeededAsync();
        await viewer.Screen.Page.WaitForFunctionAsync("() => document.querySelector('#feed .card-photo img').naturalWidth > 0");
        Assert.True(await viewer.Screen.FitsItsWidthAsync());
        Assert.True(await narrator.Screen.FitsItsWidthAsync());
        Assert.Empty(viewer.Screen.Complaints);
        Assert.Empty(narrator.Screen.Complaints);
    }

    private async Task AddPictureAsync(Narrator narrator)
    {
        await narrator.Screen.Part("picture-file").SetInputFilesAsync(
            new FilePayload { Name = "IMG_0001.jpg", MimeType = "image/jpeg", Buffer = await DrawAsync() });
        await Expect(narrator.Screen.Part("picture-send")).ToBeDisabledAsync();
        await narrator.Screen.Part("picture-alt").FillAsync(Words);
        await narrator.Screen.Part("picture-send").ClickAsync();
        await Expect(narrator.Screen.Part("picture")).ToHaveAttributeAsync("data-state", "Approved", new() { Timeout = 20_000 });
    }

    private async Task<string> SlugAsync(Narrator narrator) =>
        (await House.Staff.SheetAsync(narrator.ProcedureId))["slug"]!.GetValue<string>();
}
