using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveOR.Browser.Tests;

public sealed class ReviewTests(Browsers browsers, House house) : Windows(browsers, house)
{
    private const int Patience = 30_000;

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = Patience };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_over_is_corrected_taken_back_published_under_an_embargo_and_opened(bool phone)
    {
        var (id, slug) = await OverAsync(phone ? "An operation to review on a phone" : "An operation to review");
        var reviewer = await StaffAsync(phone);
        await reviewer.GoAsync("/console/");
        await reviewer.Part("review-link").ClickAsync(new() { Timeout = Patience });
        await reviewer.Part($"review-{slug}").ClickAsync(new() { Timeout = Patience });

        await CorrectAsync(reviewer, 2, "The camera went in twice.");
        await TakeBackAsync(reviewer, 3);
        Assert.True(await reviewer.FitsItsWidthAsync());
        await PublishAsync(reviewer);
        var visitor = await OpenAsync(phone);
        await visitor.GoAsync($"/archive/{slug}");
        await Expect(visitor.Page.Locator("h1")).ToContainTextAsync("not open yet");
        Assert.DoesNotContain("An operation to review", await visitor.Page.ContentAsync(), StringComparison.Ordinal);

        await reviewer.Part("embargo-end").ClickAsync();
        await Expect(reviewer.Part("embargo-end")).ToHaveCountAsync(0, new() { Timeout = Patience });
        await visitor.GoAsync($"/archive/{slug}");
        await Expect(visitor.Page.Locator("main")).ToContainTextAsync("The camera went in twice.");
        Assert.DoesNotContain("The bag is out.", await visitor.Page.ContentAsync(), StringComparison.Ordinal);
        await HoldAsync(reviewer);
        await FollowUpAsync(reviewer, id);
        Assert.Empty(reviewer.Complaints);
    }

    private async Task<(string Id, string Slug)> OverAsync(string title)
    {
        var (id, slug) = await House.Staff.PrepareAsync(title);
        await House.Staff.GoLiveAloneAsync(id);
        await House.Staff.PublishAsync(id, "The camera is in.");
        await House.Staff.PublishAsync(id, "The bag is out.");
        await House.Staff.MoveAsync(id, "conclude");
        return (id, slug);
    }

    private static ILocator Entry(Screen screen, int number) => screen.Page.Locator($"[data-testid=review-entry][data-number='{number}']");

    private static async Task CorrectAsync(Screen reviewer, int number, string words)
    {
        await Entry(reviewer, number).GetByTestId("review-amend").ClickAsync(new() { Timeout = Patience });
        await Entry(reviewer, number).GetByTestId("amend-text").FillAsync(words);
        await Entry(reviewer, number).GetByTestId("amend-send").ClickAsync();
        await Expect(Entry(reviewer, number).GetByTestId("review-correction")).ToContainTextAsync(words, Patiently);
        await Expect(Entry(reviewer, number)).ToContainTextAsync("The camera is in.");
    }

    private static async Task TakeBackAsync(Screen reviewer, int number)
    {
        await Entry(reviewer, number).GetByTestId("review-retract").ClickAsync();
        await Entry(reviewer, number).GetByTestId("review-retract").ClickAsync();
        await Expect(Entry(reviewer, number).GetByTestId("review-gone")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    private static async Task PublishAsync(Screen reviewer)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(40);
        await reviewer.Part("embargo").FillAsync($"{day:yyyy-MM-dd}");
        await Expect(reviewer.Part("publish")).ToContainTextAsync($"{day:yyyy-MM-dd}");
        await reviewer.Part("publish").ClickAsync();
        await Expect(reviewer.Part("status")).ToContainTextAsync("ARCHIVED", Patiently);
    }

    private static async Task HoldAsync(Screen reviewer)
    {
        await reviewer.Part("legal-hold").Locator("summary").ClickAsync();
        await reviewer.Part("hold-why").FillAsync("a claim is expected");
        await reviewer.Part("hold-set").ClickAsync();
        await Expect(reviewer.Part("held-by-law")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.True(await reviewer.FitsItsWidthAsync());
    }

    private static async Task FollowUpAsync(Screen reviewer, string id)
    {
        await reviewer.GoAsync($"/console/follow-ups/{id}");
        await Expect(reviewer.Part("follow-up-24h")).ToContainTextAsync("can be answered from", Patiently);
        await reviewer.Part("follow-up-24h").GetByTestId("not-posted").ClickAsync();
        await reviewer.Part("follow-up-24h").GetByTestId("not-posted-why").FillAsync("the family asked for silence");
        await reviewer.Part("follow-up-24h").GetByTestId("not-posted-send").ClickAsync();
        await Expect(reviewer.Part("follow-up-24h")).ToContainTextAsync("not to be posted, said", Patiently);
        Assert.True(await reviewer.FitsItsWidthAsync());
    }
}
