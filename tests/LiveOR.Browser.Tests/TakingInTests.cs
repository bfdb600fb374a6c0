using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class TakingInTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Patience = 30_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [Theory, InlineData(false), InlineData(true)]
    public async Task An_archive_from_elsewhere_is_looked_at_taken_in_and_found_in_the_archive(bool phone)
    {
        var (slug, pack) = await FromElsewhereAsync();
        var staff = await StaffAsync(phone);
        await staff.GoAsync("/console/review");
        await staff.Part("import-link").ClickAsync(new() { Timeout = Patience });

        await ChooseAsync(staff, $"{slug}.zip", pack);

        await Expect(staff.Part("import-contents")).ToBeVisibleAsync(Patiently);
        await Expect(staff.Part("import-contents")).ToContainTextAsync("The readers' copy");
        await Expect(staff.Part("import-contents")).ToContainTextAsync("every entry of the journal hold");
        await Expect(staff.Part("import-decide")).ToContainTextAsync($"It comes to /archive/{slug}");
        Assert.True(await staff.FitsItsWidthAsync());
        await staff.Part("import-take").ClickAsync();
        await Expect(staff.Part("import-done")).ToContainTextAsync("It stands here now", new() { Timeout = Patience });
        await staff.Part("import-archive").ClickAsync();
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("The camera is in.", new() { Timeout = Patience });

        await staff.GoAsync("/console/import");
        await ChooseAsync(staff, $"{slug}.zip", pack);
        await Expect(staff.Part("import-same")).ToBeVisibleAsync(Patiently);
        Assert.Empty(staff.Complaints);
    }

    [Fact]
    public async Task A_file_that_was_changed_is_refused_by_name_and_what_is_no_archive_in_plain_words()
    {
        var (slug, pack) = await FromElsewhereAsync();
        pack[pack.AsSpan().IndexOf("## Getting"u8) is var at and > 0 ? at : pack.Length / 2] ^= 1;
        var staff = await StaffAsync(phone: true);
        await staff.GoAsync("/console/import");

        await ChooseAsync(staff, $"{slug}.zip", pack);
        await Expect(staff.Part("import-trouble").Locator("li").First).ToBeVisibleAsync(Patiently);
        Assert.True(await staff.FitsItsWidthAsync());
        await ChooseAsync(staff, "letter.txt", "Dear colleague"u8.ToArray());
        await Expect(staff.Part("import-trouble")).ToContainTextAsync("The file is not a ZIP.", new() { Timeout = Patience });
        await Expect(staff.Part("import-drop")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_upload_can_be_stopped_and_another_file_chosen()
    {
        var (slug, pack) = await FromElsewhereAsync();
        var staff = await StaffAsync();
        await staff.Page.RouteAsync("**/api/archive/import/look", _ => { });
        await staff.GoAsync("/console/import");
        await ChooseAsync(staff, $"{slug}.zip", pack);

        await staff.Part("import-stop").ClickAsync(new() { Timeout = Patience });
        await Expect(staff.Part("import-drop")).ToBeVisibleAsync(Patiently);
        await staff.Page.UnrouteAllAsync();
        await ChooseAsync(staff, $"{slug}.zip", pack);

        await Expect(staff.Part("import-contents")).ToBeVisibleAsync(Patiently);
    }

    private static async Task ChooseAsync(Screen staff, string name, byte[] file)
    {
        await Expect(staff.Part("import-drop")).ToBeVisibleAsync(Patiently);
        await staff.Part("import-file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/zip", Buffer = file });
    }

    private static async Task<(string Slug, byte[] Pack)> FromElsewhereAsync()
    {
        await using var home = new House();
        await home.InitializeAsync();
        var (id, slug) = await home.Staff.RehearseAsync();
        await home.Staff.PublishAsync(id, "The camera is in.", "access");
        await home.Staff.MoveAsync(id, "conclude");
        using var http = new HttpClient { BaseAddress = home.Address };
        return (slug, await http.GetByteArrayAsync($"/archive/{slug}/export.zip"));
    }
}
