using System.Net;
using LiveOR.Support.Published;
using Microsoft.Playwright;
using Cookie = System.Net.Cookie;

namespace LiveOR.Screens;

/// <summary>Somebody invited comes in with a password, as a browser does it.</summary>
internal static class Joining
{
    public static async Task AcceptAsync(Chromium chromium, Uri address, string link, CookieContainer cookies)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { BaseURL = address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync(link);
        await page.Locator("input[type=password]").First.FillAsync("a quiet theatre at dawn");
        await page.Locator("button", new() { HasText = "Use a password" }).ClickAsync();
        await page.WaitForURLAsync("**/invited", new() { WaitUntil = WaitUntilState.Commit, Timeout = 60_000 });
        foreach (var cookie in await context.CookiesAsync())
        {
            cookies.Add(address, new Cookie(cookie.Name, cookie.Value, cookie.Path));
        }
    }
}
