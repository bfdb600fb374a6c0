using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests;

/// <summary>Another site's page in the browser of somebody who is signed in: another site altogether, and another port of the same host,
/// from where the browser sends our cookies along.</summary>
public sealed class ForeignPageTests(Browsers browsers, HouseOfStrangers house, ForeignSite site)
    : IClassFixture<HouseOfStrangers>, IClassFixture<ForeignSite>
{
    private const string Hub = "/hubs/audience";

    private static readonly string[] Pages = ["/", "/console/", "/console/audit", "/account", "/accounts", "/keys", "/sign-in", "/invited", "/archive"];

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_foreign_page_changes_nothing_and_reads_nothing(string host)
    {
        var (id, slug) = await house.NarrateAsync();
        var possessions = await house.PossessionsAsync(id);
        var head = await house.AuditHeadAsync();
        await using var context = await browsers.Browser.NewContextAsync();
        var page = await OpenAsync(context, host);
        var wire = await Wire.TapAsync(page, house.Authority);
        var calls = StaffCall.All(id).Select(each => new { method = each.Method, address = house.At(each.Path) }).ToList();

        Assert.All(await TryAsync(page, "sockets", (string[])[$"ws://{house.Authority}{Hub}", $"ws://{house.Authority}/_blazor"]), IsRefused);
        Assert.All(await TryAsync(page, "events", (string[])[house.At(Hub), house.At($"{Hub}?id=x")]), IsRefused);
        Assert.All(await TryAsync(page, "fetches", calls), IsUnread);
        Assert.All(await TryAsync(page, "parts", calls.Where(each => each.method == "GET").Select(each => each.address)), IsUnread);
        var posts = calls.Where(each => each.method != "GET").Select(each => each.address).ToList();
        await page.EvaluateAsync("addresses => beacons(addresses)", posts);
        await TryAsync(page, "forms", posts);
        Assert.All(await TryAsync(page, "frameIn", Pages.Append($"/live/{slug}").Append($"/live/{slug}/embed").Select(house.At)), IsUnread);
        AssertNoFrameBut(page, $"/live/{slug}/embed");
        foreach (var verb in (string[])["/sign-out", $"/api/procedures/{id}/stop", $"/api/procedures/{id}/hold", "/accounts"])
        {
            await page.RunAndWaitForPopupAsync(() => page.EvaluateAsync("address => formInNewTab(address)", house.At(verb)));
        }

        AssertAllRefused(wire, posts.Count);
        Assert.Equal(head, await house.AuditHeadAsync());
        Assert.Equal(possessions, await house.PossessionsAsync(id));
        await AssertStillSignedInAsync(context);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_foreign_page_that_opens_ours_has_no_hold_of_it(string host)
    {
        await using var context = await browsers.Browser.NewContextAsync();
        var page = await OpenAsync(context, host);
        foreach (var path in (string[])["/live/rehearsal", "/account", "/console/"])
        {
            var opened = await page.RunAndWaitForPopupAsync(() => page.EvaluateAsync("address => openTab(address)", house.At(path)));
            await opened.WaitForURLAsync($"**{path}");

            Assert.Equal("severed", await page.EvaluateAsync<string>("() => reach()"));
            Assert.True(await opened.EvaluateAsync<bool>("() => window.opener === null"));
            await opened.CloseAsync();
        }
    }

    /// <summary>The same script, so that its failures elsewhere say something.</summary>
    [Fact]
    public async Task On_our_own_page_the_same_script_gets_through()
    {
        var (id, _) = await house.Staff.RehearseAsync();
        await using var context = await browsers.Browser.NewContextAsync();
        await context.AddCookiesAsync(house.SignedInByName);
        var page = await context.NewPageAsync();
        await page.GotoAsync(house.At("/live/rehearsal"));
        await page.EvaluateAsync($"() => {{ {ForeignScript.Text} }}");

        Assert.EndsWith(": open", Assert.Single(await TryAsync(page, "sockets", (string[])[$"ws://{house.Authority}{Hub}"])), StringComparison.Ordinal);
        var calls = new[] { new { method = "POST", address = house.At($"/api/procedures/{id}/hold") } };
        Assert.Contains(await TryAsync(page, "fetches", calls), each => each.EndsWith(": read 200", StringComparison.Ordinal));
        Assert.Equal("onHold", (string?)(await house.Staff.SheetAsync(id))["status"]);
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string host)
    {
        await context.AddCookiesAsync(house.SignedInByName);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.On(host));
        return page;
    }

    private static Task<string[]> TryAsync(IPage page, string what, object with) =>
        page.EvaluateAsync<string[]>($"with_ => {what}(with_)", with);

    private static void IsRefused(string ended) => Assert.EndsWith(": refused", ended, StringComparison.Ordinal);

    private static void IsUnread(string ended) => Assert.DoesNotContain(": read", ended, StringComparison.Ordinal);

    private void AssertNoFrameBut(IPage page, string path) => Assert.Equal(
        [house.At(path)], page.Frames.Select(each => each.Url).Where(each => each.Contains(house.Authority, StringComparison.Ordinal)));

    private static void AssertAllRefused(Wire wire, int posts)
    {
        var guarded = wire.Answers.Where(each => each.IsGuarded).ToList();
        Assert.True(guarded.Count(each => each.Method == "POST") > posts * 3, $"Only {guarded.Count} tries reached the server.");
        Assert.All(guarded, each => Assert.True(each.Status == 403, $"{each} got through."));
        Assert.DoesNotContain(guarded, each => each.Method is "PUT" or "DELETE" or "PATCH");
    }

    private async Task AssertStillSignedInAsync(IBrowserContext context)
    {
        var own = await context.NewPageAsync();
        var answer = await own.GotoAsync(house.At("/account"));
        Assert.Equal((200, house.At("/account")), (answer!.Status, own.Url));
    }
}
