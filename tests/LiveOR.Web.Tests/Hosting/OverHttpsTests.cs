using System.Net;
using LiveOR.Accounts;
using LiveOR.Web.Tests.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LiveOR.Web.Tests.Hosting;

public sealed class OverHttpsTests(Staffed server) : IClassFixture<Staffed>
{
    private const string Own = "https://live.example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_cookie_is_bound_to_this_host_and_to_HTTPS()
    {
        using var browser = At(Own);
        using var page = await browser.GetAsync("/sign-in", Cancel);
        using var passkey = await browser.PostAsync("/passkeys/options", null, Cancel);
        using var joined = await JoinAsync(browser, "Over Https");

        var cookies = new[] { page, passkey, joined }.SelectMany(each => each.Headers.GetValues("Set-Cookie")).ToList();
        Assert.True(cookies.Count >= 3);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.All((string[])["; secure", "; httponly", "; path=/", "; samesite="], part =>
                Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal("max-age=31536000; includeSubDomains", page.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task A_form_on_plain_HTTP_works_with_a_plain_cookie()
    {
        using var browser = At("http://localhost");
        using var page = await browser.GetAsync("/sign-in", Cancel);

        Assert.StartsWith("liveor-forms=", page.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("secure", page.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Found, (await JoinAsync(browser, "Over Http")).StatusCode);
    }

    [Theory]
    [InlineData(Own, HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1", HttpStatusCode.OK)]
    [InlineData("http://localhost:5080", HttpStatusCode.OK)]
    [InlineData("http://elsewhere.example", HttpStatusCode.BadRequest)]
    [InlineData("http://live.example.org.elsewhere.example", HttpStatusCode.BadRequest)]
    public async Task With_a_public_address_only_its_name_and_this_machine_are_answered(string address, HttpStatusCode status)
    {
        await using var fresh = new InProcess();
        await using var named = fresh.WithWebHostBuilder(builder => builder.UseSetting("LiveOR:PublicAddress", Own));
        using var browser = named.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address) });
        using var answer = await browser.GetAsync("/health/live", Cancel);

        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("elsewhere", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private HttpClient At(string address) => server.CreateClient(
        new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false, HandleCookies = true });

    private async Task<HttpResponseMessage> JoinAsync(HttpClient browser, string name) => await Staffed.SubmitAsync(
        browser, $"/invite/{await server.InviteAsync(name, Role.Narrator)}", "join", ("Form.Name", name), ("Form.Password", "four green umbrellas, folded"));
}
