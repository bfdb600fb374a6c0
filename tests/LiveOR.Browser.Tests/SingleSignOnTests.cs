using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests;

/// <summary>To the hospital's provider and back in a real browser, which asks the page's policy where its forms may lead.</summary>
public sealed class SingleSignOnTests(Browsers browsers, HouseOfHospital house) : IClassFixture<HouseOfHospital>
{
    [Fact]
    public async Task The_button_leads_to_the_hospital_and_back_to_the_page_that_was_asked_for()
    {
        (house.Hospital.Subject, house.Hospital.Name) = ("known", "Bea Birch");
        (house.Hospital.Groups, house.Hospital.Detour) = (["theatre"], null);
        await using var context = await browsers.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync($"{house.Address}account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with St Example Hospital" }).ClickAsync();

        await page.WaitForURLAsync("**/account", new() { Timeout = 10_000 });
        await page.GetByText("You are Bea Birch: narrator.").WaitForAsync();
        await page.GetByText("Connected: you can sign in with it.").WaitForAsync();
        Assert.DoesNotContain(complaints, each => each.Contains("form-action", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stranger_comes_back_to_a_plain_sentence()
    {
        (house.Hospital.Subject, house.Hospital.Groups, house.Hospital.Detour) = ("stranger", [], null);
        await using var context = await browsers.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{house.Address}sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with St Example Hospital" }).ClickAsync();

        await page.GetByText("You are known to St Example Hospital, but not invited here. Ask an administrator for an invitation.").WaitForAsync();
    }

    [Fact]
    public async Task A_provider_that_leaves_the_sign_in_to_another_host_works_too()
    {
        (house.Hospital.Subject, house.Hospital.Groups, house.Hospital.Detour) = ("elsewhere", ["theatre"], house.Elsewhere);
        await using var context = await browsers.Browser.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync($"{house.Address}sign-in?to=%2Faccount");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with St Example Hospital" }).ClickAsync();

        await page.WaitForURLAsync("**/account", new() { Timeout = 10_000 });
    }
}
