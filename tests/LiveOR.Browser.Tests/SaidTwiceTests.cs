using LiveOR.Browser.Tests.Stage;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

/// <summary>Two devices that do not hear of each other say the same steps.</summary>
public sealed class SaidTwiceTests(Browsers browsers, House house) : Unplugged(browsers, house)
{
    [Fact]
    public async Task A_step_said_on_two_devices_that_could_not_know_is_public_once_and_other_words_of_it_are_asked_about()
    {
        var (first, id) = await OfflineAsync();
        var second = new Narrator(await StaffAsync());
        await second.OpenAsync(id);
        await UnplugAsync(second);
        foreach (var narrator in (Narrator[])[first, second])
        {
            await narrator.SayAsync("incision");
            await narrator.ArmAsync("access");
            await SayAsync(narrator, narrator == first ? "The ports are in." : "The ports are in, the view is clear.");
            await narrator.SayAsync("b-safe");
        }

        await first.Screen.Page.Context.SetOfflineAsync(false);
        await PublicAsync(id, 3);
        await second.Screen.Page.Context.SetOfflineAsync(false);

        await Expect(second.Screen.Part("undo-strip")).ToContainTextAsync("You have said this step already", new() { Timeout = Patience });
        await WaitsAsync(first, 0);
        await WaitsAsync(second, 1);
        Assert.Equal(3, (await UpdatesAsync(id)).Count);
        await second.Screen.Part("acknowledge").ClickAsync();
        Assert.Equal("The ports are in, the view is clear.", TextsOf(await PublicAsync(id, 4)).Last());
        await WaitsAsync(second, 0);
    }
}
