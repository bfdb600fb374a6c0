using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class QuizTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private static readonly string[] Steps = ["access", "working-ports", "fundus-up", "b-safe"];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Steps_are_put_in_order_by_button_by_arrow_key_and_by_dragging(bool phone)
    {
        var screen = await OpenAsync(phone);
        var page = screen.Page;
        await screen.GoAsync($"/archive/{await TellAsync()}/quiz");
        var first = await NamesAsync(page);

        await page.Locator(".order-item").Nth(0).Locator("[data-way=down]").ClickAsync();
        Assert.Equal([first[1], first[0], first[2], first[3]], await NamesAsync(page));
        await Expect(page.Locator("#quiz-moved")).ToHaveTextAsync($"{first[0]}: place 2 of 4.");

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal([first[1], first[2], first[3], first[0]], await NamesAsync(page));
        await Expect(page.Locator(".order-item").Nth(3).Locator("[data-way=up]")).ToBeFocusedAsync();

        await DragAsync(page, from: 3, to: 0);
        Assert.Equal(first, await NamesAsync(page));
        Assert.Equal(
            ["1", "2", "3", "4"],
            await page.Locator(".order-item input").EvaluateAllAsync<string[]>("all => all.map(each => each.value)"));
        Assert.True(await screen.FitsItsWidthAsync());
        Assert.Empty(screen.Complaints);
    }

    [Fact]
    public async Task Without_scripts_a_button_moves_a_step_and_keeps_the_place_on_the_page()
    {
        var screen = await OpenAsync(phone: true, scripts: false);
        var page = screen.Page;
        await screen.GoAsync($"/archive/{await TellAsync()}/quiz");
        var first = await NamesAsync(page);

        await page.Locator(".order-item").Nth(2).Locator("[data-way=up]").ClickAsync();

        await Expect(page.Locator(".order-item").Nth(1)).ToContainTextAsync(first[2]);
        Assert.Equal([first[0], first[2], first[1], first[3]], await NamesAsync(page));
        await Expect(page.Locator(".order-item").Nth(1).Locator("[data-way=up]")).ToBeFocusedAsync();
        await Expect(page.Locator(".order-grip").First).ToBeHiddenAsync();
    }

    private static async Task<string[]> NamesAsync(IPage page) => [.. await page.Locator(".order-name").AllTextContentsAsync()];

    private static async Task DragAsync(IPage page, int from, int to)
    {
        var grip = page.Locator(".order-item").Nth(from).Locator(".order-grip");
        await grip.ScrollIntoViewIfNeededAsync();
        var start = (await grip.BoundingBoxAsync())!;
        var end = (await page.Locator(".order-item").Nth(to).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(start.X + 20, start.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(start.X + 20, end.Y + 4, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    private async Task<string> TellAsync()
    {
        var (id, slug) = await House.Staff.RehearseAsync();
        foreach (var step in Steps)
        {
            await House.Staff.PublishAsync(id, $"Here the team works on the step {step}, calmly and in full view.", step);
        }

        await House.Staff.MoveAsync(id, "conclude");
        return slug;
    }
}
