using System.Net;
using LiveOR.Rehearsal;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class ConsentTests : RehearsalTest
{
    [Fact]
    public async Task The_page_says_who_asks_for_what_and_nothing_on_it_is_inline()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (status, page, _) = await app.VisitAsync(app.Ask());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Rehearsal OR is asked by LiveOR for:", page, StringComparison.Ordinal);
        Assert.Contains("uploading pictures", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain(host.X.Account.AccessTokenSecret, page, StringComparison.Ordinal);
        Assert.DoesNotContain(host.X.Client.ClientSecret, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_goes_back_with_a_refusal()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (_, _, to) = await app.VisitAsync(app.Ask(), "cancel");
        Assert.Equal(("access_denied", "s 1&2"), Answer(to));
    }

    [Theory]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "", "invalid_request")]
    [InlineData("scope", "tweet.read world.domination", "invalid_scope")]
    [InlineData("scope", "", "invalid_scope")]
    [InlineData("code_challenge", "", "invalid_request")]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    public async Task A_mistake_goes_back_to_the_app(string name, string value, string error)
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var ask = app.Ask();
        ask[name] = value;
        Assert.Equal((error, "s 1&2"), Answer((await app.VisitAsync(ask)).To));
        Assert.Equal((error, "s 1&2"), Answer((await app.VisitAsync(ask, "allow")).To));
    }

    [Theory]
    [InlineData("client_id", "nobody")]
    [InlineData("redirect_uri", "https://elsewhere.example/take")]
    [InlineData("redirect_uri", "//elsewhere.example/take")]
    [InlineData("redirect_uri", "javascript:alert(1)")]
    [InlineData("redirect_uri", "http://127.0.0.1@elsewhere.example/")]
    [InlineData("redirect_uri", "http://someone@127.0.0.1/")]
    [InlineData("redirect_uri", "http://127.0.0.1/#part")]
    [InlineData("redirect_uri", "")]
    public async Task Nobody_is_sent_where_no_app_is_registered(string name, string value)
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var ask = app.Ask();
        ask[name] = value;
        foreach (var decision in new[] { null, "allow", "cancel" })
        {
            var (status, page, to) = await app.VisitAsync(ask, decision);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Null(to);
            Assert.Contains("This connection cannot be made", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_registered_address_is_compared_character_by_character()
    {
        await using var host = await StartAsync(options => options.OAuth2RedirectUris.Add(OAuth2App.Callback));
        using var app = new OAuth2App(host);
        Assert.Equal(HttpStatusCode.OK, (await app.VisitAsync(app.Ask())).Status);
        var ask = app.Ask();
        foreach (var near in new[] { OAuth2App.Callback + "/", OAuth2App.Callback + "?a=b", "http://127.0.0.1:4322/connected" })
        {
            ask["redirect_uri"] = near;
            Assert.Equal(HttpStatusCode.BadRequest, (await app.VisitAsync(ask)).Status);
        }
    }

    [Fact]
    public async Task A_browser_is_taken_to_another_origin_by_a_page_and_to_the_own_one_by_a_redirect()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        var ask = app.Ask();
        var page = await SubmitAsync(HttpStatusCode.OK);
        Assert.Contains($"content=\"0;url={OAuth2App.Callback}?error=access_denied&amp;", page, StringComparison.Ordinal);
        ask["redirect_uri"] = $"{host.Address}/connected";
        await SubmitAsync(HttpStatusCode.Redirect);

        async Task<string> SubmitAsync(HttpStatusCode expected)
        {
            var address = new Uri(QueryHelpers.AddQueryString($"{host.Address}/rehearsal/x/api/i/oauth2/authorize", ask));
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("decision", "cancel")]);
            using var answer = await browser.PostAsync(address, form, TestContext.Current.CancellationToken);
            Assert.Equal(expected, answer.StatusCode);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task With_several_accounts_the_person_chooses()
    {
        await using var host = await StartWithTwoAccountsAsync();
        using var app = new OAuth2App(host);
        Assert.Contains("For which account?", (await app.VisitAsync(app.Ask())).Page, StringComparison.Ordinal);
        var (access, _) = await app.ConnectAsync(account: Bert.UserId);
        Assert.Equal("bert", (await app.MeAsync(access)).Body.GetProperty("data").GetProperty("username").GetString());
    }

    [Fact]
    public async Task Apps_can_be_named_and_get_no_others_tokens()
    {
        var own = RehearsalClient.Generate("Ours") with { RedirectUris = [OAuth2App.Callback] };
        var other = RehearsalClient.Generate("Theirs") with { RedirectUris = [OAuth2App.Callback] };
        await using var host = await StartAsync(options =>
        {
            options.OAuth2Clients.Add(own);
            options.OAuth2Clients.Add(other);
        });
        using var ours = new OAuth2App(host, own);
        using var theirs = new OAuth2App(host, other);
        var code = await ours.CodeAsync();
        Assert.Equal(400, (await theirs.ExchangeAsync(code)).Status);
        var refresh = (await ours.ExchangeAsync(code)).Body.GetProperty("refresh_token").GetString()!;
        Assert.Equal(400, (await theirs.RefreshAsync(refresh)).Status);
        Assert.Equal(200, (await ours.RefreshAsync(refresh)).Status);
    }

    private static (string?, string?) Answer(Uri? to)
    {
        Assert.StartsWith(OAuth2App.Callback + "?", to!.AbsoluteUri, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(to.Query);
        return (query["error"], query["state"]);
    }
}
