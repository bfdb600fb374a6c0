using System.Net;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Accounts;

public sealed class SignInTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sign_in_link_works_once_however_many_open_it_at_once_and_then_says_so()
    {
        await using var server = await ServerProcess.StartAsync(Server.Application);
        using var browser = Browser(server.Address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.GetAsync(server.SignInLink, Cancel)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var winner = Assert.Single(answers, answer => answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("/console/", winner.Headers.Location?.OriginalString);
        Assert.All(answers.Except([winner]), answer => Assert.Equal("/sign-in?used=true", answer.Headers.Location?.OriginalString));
        var words = await browser.GetStringAsync("/sign-in?used=true", Cancel);
        Assert.Contains("This sign-in link has been used", words, StringComparison.Ordinal);
        AssertCookie(winner.Headers.GetValues("Set-Cookie").Single());
        await server.KillAsync();
        Directory.Delete(server.DataFolder, recursive: true);
    }

    [Fact]
    public async Task Whoever_only_looks_at_a_sign_in_link_does_not_use_it_up()
    {
        await using var server = await ServerProcess.StartAsync(Server.Application);
        using var browser = Browser(server.Address);

        using var look = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, server.SignInLink), Cancel);
        using var wrong = await browser.GetAsync("/sign-in/not-the-token", Cancel);
        using var right = await browser.GetAsync(server.SignInLink, Cancel);

        Assert.False(look.Headers.Contains("Set-Cookie"));
        Assert.Equal("/sign-in?used=true", wrong.Headers.Location?.OriginalString);
        Assert.Equal("/console/", right.Headers.Location?.OriginalString);
        await server.KillAsync();
        Directory.Delete(server.DataFolder, recursive: true);
    }

    [Fact]
    public async Task Signed_out_is_signed_out()
    {
        await using var server = await ServerProcess.StartAsync(Server.Application);
        using var staff = await server.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/api/me", Cancel)).StatusCode);

        await staff.PostAsync("/sign-out", null, Cancel);

        await (await staff.GetAsync("/api/me", Cancel)).ProblemAsync(HttpStatusCode.Unauthorized);
        await server.KillAsync();
        Directory.Delete(server.DataFolder, recursive: true);
    }

    /// <summary>A plain name on loopback HTTP; scripts cannot read it and other sites' forms do not send it.</summary>
    private static void AssertCookie(string cookie)
    {
        Assert.StartsWith("liveor=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static HttpClient Browser(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
}
