using System.Net;
using System.Text.RegularExpressions;
using LiveOR.Accounts;
using LiveOR.Web.Accounts;
using LiveOR.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>The whole server in the test, with a clock that the test turns, and browsers that fill in its forms.</summary>
public partial class Staffed : InProcess
{
    public FakeTimeProvider Clock { get; } = new SleepingClock(TimeProvider.System.GetUtcNow());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Browser() => Client(cookies: true);

    /// <summary>A browser of somebody with these roles who has a session already.</summary>
    public HttpClient As(string name, params Role[] roles)
    {
        var browser = Client(cookies: false);
        browser.DefaultRequestHeaders.Add("Cookie", Colleague.Cookie(DataFolder, name, roles));
        return browser;
    }

    public async Task<string> InviteAsync(string? name, params Role[] roles) =>
        await Services.GetRequiredService<Invitations>().CreateAsync("Somebody", name, roles, null, null, Cancel);

    /// <summary>Joins by an invitation with a password; the browser is signed in then.</summary>
    public async Task<HttpClient> JoinAsync(string name, string password, params Role[] roles)
    {
        var browser = Browser();
        var address = $"/invite/{await InviteAsync(name, roles)}";
        using var answer = await SubmitAsync(browser, address, "join", ("Form.Name", name), ("Form.Password", password));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string password, string page = "/sign-in") =>
        SubmitAsync(browser, page, "password", ("Form.Name", name), ("Form.Password", password));

    /// <summary>Loads a page and sends one of its forms, with the token that stands in it.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string page, string form, params (string Name, string Value)[] fields) =>
        SubmitAsync(browser, page, form, fields, page);

    /// <summary>The same for a form that is sent to another address than the page's own.</summary>
    protected static async Task<HttpResponseMessage> SubmitAsync(
        HttpClient browser, string page, string form, (string Name, string Value)[] fields, string to)
    {
        using var shown = await browser.GetAsync(page, Cancel);
        var token = TokenField().Match(await shown.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, to)
        {
            Content = new FormUrlEncodedContent(
            [
                new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(each => KeyValuePair.Create(each.Name, each.Value)),
            ]),
        };
        if (browser.DefaultRequestHeaders.TryGetValues("Cookie", out var own) && shown.Headers.TryGetValues("Set-Cookie", out var set))
        {
            request.Headers.Add("Cookie", string.Join("; ", [.. own, .. set.Select(each => each.Split(';')[0])]));
        }

        return await browser.SendAsync(request, Cancel);
    }

    protected virtual HttpClient Client(bool cookies) =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = cookies });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("LiveOR:Limits:DoorPerMinute", "100000");
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex TokenField();
}
