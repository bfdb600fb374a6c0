using LiveOR.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests;

/// <summary>Passkeys in a real browser, with an authenticator that Chromium plays.</summary>
public sealed class PasskeyTests(Browsers browsers, HouseOfPasskeys house) : IClassFixture<HouseOfPasskeys>
{
    [Fact]
    public async Task A_passkey_signs_in_until_it_is_removed()
    {
        await using var context = await browsers.Browser.NewContextAsync();
        await context.AddCookiesAsync(house.SignedInByName);
        var page = await context.NewPageAsync();
        await PlayAuthenticatorAsync(context, page);

        await page.GotoAsync(house.At("/account"));
        await page.GetByLabel("What to call it").FillAsync("Theatre tablet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("The passkey is added.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make new codes" }).ClickAsync();
        await page.Locator(".codes").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await SignInAsync(page);
        await page.WaitForURLAsync("**/console/**");

        await page.GotoAsync(house.At("/account"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Theatre tablet" }).ClickAsync();
        await page.GetByText("It opens nothing any more.").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await SignInAsync(page);

        await page.GetByText("This passkey is not one that LiveOR knows").WaitForAsync();
        await page.GotoAsync(house.At("/account"));
        Assert.EndsWith("/sign-in?to=%2Faccount", page.Url, StringComparison.Ordinal);
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.WaitForURLAsync("**/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
    }

    private static async Task PlayAuthenticatorAsync(IBrowserContext context, IPage page)
    {
        var browser = await context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }
}
