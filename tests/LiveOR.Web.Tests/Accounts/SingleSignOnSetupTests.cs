using System.Net;
using LiveOR.Support;
using LiveOR.Web.Accounts.SingleSignOn;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>What the settings of single sign-on make of the server.</summary>
public sealed class SingleSignOnSetupTests(Affiliated server, Staffed plain) : IClassFixture<Affiliated>, IClassFixture<Staffed>
{
    private const string Section = "LiveOR:SingleSignOn";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_authority_there_is_no_button_and_no_address_answers()
    {
        using var browser = plain.Browser();
        using var owner = await plain.JoinAsync("Ada Alder", "a quiet theatre at dawn");

        foreach (var page in (string[])["/sign-in", "/sign-in?sso=Uninvited", $"/invite/{await plain.InviteAsync(null)}?sso=Denied"])
        {
            var shown = await browser.GetStringAsync(page, Cancel);
            Assert.DoesNotContain("/sso", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("your hospital", shown, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("/sso", await owner.GetStringAsync("/account", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/sign-in/sso/callback", Cancel)).StatusCode);
        foreach (var address in (string[])["/sign-in/sso", "/invite/any/sso", "/account/sso"])
        {
            using var answer = await owner.PostAsync(address, new FormUrlEncodedContent([]), Cancel);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task It_asks_for_a_code_with_PKCE_and_a_nonce_and_for_nothing_but_who_it_is()
    {
        using var browser = server.Browser();

        using var left = await Affiliated.LeaveAsync(browser);
        await server.GoAsync(browser);

        var asked = server.Hospital.Asked;
        Assert.Equal("openid profile", asked["scope"]);
        Assert.Equal(("code", "S256"), (asked["response_type"], asked["code_challenge_method"]));
        Assert.False(asked.ContainsKey("response_mode") && asked["response_mode"] == "form_post");
        Assert.True(asked["nonce"].Length > 40);
        Assert.EndsWith("/sign-in/sso/callback", asked["redirect_uri"], StringComparison.Ordinal);
        Assert.DoesNotContain(asked.Keys, each => each.StartsWith("x-client", StringComparison.Ordinal));
        Assert.All(Cookies(left, "liveor-sso.", "liveor-nonce."), cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Behind_HTTPS_its_cookies_are_bound_to_the_host_and_the_way_back_is_the_public_address()
    {
        await using var house = new Affiliated { Settings = { ["LiveOR:PublicAddress"] = "https://liveor.example.org" } };
        await house.InitializeAsync();

        using var left = await Affiliated.LeaveAsync(house.Browser());

        Assert.Contains("redirect_uri=https%3A%2F%2Fliveor.example.org%2Fsign-in%2Fsso%2Fcallback", left.Headers.Location!.Query, StringComparison.Ordinal);
        Assert.All(Cookies(left, "__Host-liveor-sso.", "__Host-liveor-nonce."), cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("/sign-in", true)]
    [InlineData("/sign-in/recover", true)]
    [InlineData("/invite/any", true)]
    [InlineData("/account", true)]
    [InlineData("/accounts", false)]
    [InlineData("/keys", false)]
    [InlineData("/console/", false)]
    [InlineData("/", false)]
    [InlineData("/live/rehearsal", false)]
    public async Task Only_forms_of_pages_with_its_button_may_lead_there(string page, bool may)
    {
        using var answer = await server.Browser().GetAsync(page, Cancel);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains(may ? $"form-action 'self' {server.Hospital.Issuer};" : "form-action 'self';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_counts_as_a_try_at_the_door()
    {
        await using var house = new Affiliated { Settings = { ["LiveOR:Limits:DoorPerMinute"] = "3" } };
        await house.InitializeAsync();
        using var browser = house.Browser();
        for (var i = 0; i < 3; i++)
        {
            using var tried = await browser.GetAsync("/sign-in/sso/callback?code=guess", Cancel);
            Assert.Equal(HttpStatusCode.Found, tried.StatusCode);
        }

        using var refused = await browser.GetAsync("/sign-in/sso/callback?code=guess", Cancel);

        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("http://login.example.org", "liveor", "", "must begin with https://")]
    [InlineData("login.example.org", "liveor", "", "not the address of a provider")]
    [InlineData("ftp://login.example.org", "liveor", "", "not the address of a provider")]
    [InlineData("https://login.example.org?tenant=1", "liveor", "", "not the address of a provider")]
    [InlineData("https://login.example.org", null, "", "ClientId is missing")]
    [InlineData("https://login.example.org", "liveor", "Narator", "“Narator”")]
    [InlineData("https://login.example.org", "liveor", "0", "“0”")]
    [InlineData("https://login.example.org", "liveor", "Narrator", null)]
    [InlineData("http://localhost:8080", "liveor", "narrator, Reviewer", null)]
    [InlineData(null, null, "", null)]
    public void Wrong_settings_are_told_in_words(string? authority, string? client, string roles, string? expected)
    {
        var options = new SingleSignOnOptions
        {
            Authority = authority,
            ClientId = client,
            RoleClaim = roles.Length > 0 ? "groups" : null,
            Roles = roles.Length > 0 ? new Dictionary<string, string> { ["theatre"] = roles } : new Dictionary<string, string>(),
        };

        var told = new SingleSignOnRules().Validate(null, options);

        Assert.Equal(expected is null, told.Succeeded);
        Assert.Contains(expected ?? "", told.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_written_as_a_list_are_told_too()
    {
        var told = new SingleSignOnRules().Validate(null, new SingleSignOnOptions
        {
            Authority = "https://login.example.org",
            ClientId = "liveor",
            RoleClaim = "groups",
            Roles = new Dictionary<string, string> { ["theatre:0"] = "Narrator" },
        });

        Assert.Contains("Write them in one line", told.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_wrong_settings_the_server_says_so_and_stops()
    {
        var ended = await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.StartAsync(
            Server.Application, null, 0, $"--{Section}:Authority", "http://login.example.org", $"--{Section}:ClientId", "liveor"));

        Assert.Contains($"{Section}:Authority must begin with https://", ended.Message, StringComparison.Ordinal);
    }

    private static List<string> Cookies(HttpResponseMessage answer, params string[] names)
    {
        var cookies = answer.Headers.GetValues("Set-Cookie").Where(each => names.Any(name => each.StartsWith(name, StringComparison.Ordinal))).ToList();
        Assert.Equal(names.Length, cookies.Count);
        return cookies;
    }
}
