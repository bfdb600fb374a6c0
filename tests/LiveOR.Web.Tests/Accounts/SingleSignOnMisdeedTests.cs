using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>What a provider, or somebody in its place, can answer wrongly.</summary>
public sealed class SingleSignOnMisdeedTests(Affiliated server) : IClassFixture<Affiliated>, IAsyncLifetime
{
    private static readonly Dictionary<string, Action<StandInHospital>> Misdeeds = new()
    {
        ["a nonce of somebody else"] = Spoilt(claims => claims["nonce"] = "another"),
        ["no nonce"] = Spoilt(claims => claims.Remove("nonce")),
        ["another audience"] = Spoilt(claims => claims["aud"] = "another"),
        ["another issuer"] = Spoilt(claims => claims["iss"] = "https://other.example.org"),
        ["nobody"] = Spoilt(claims => claims.Remove("sub")),
        ["a signature of another key"] = hospital => hospital.SignsWithAnotherKey = true,
        ["no signature"] = hospital => hospital.Algorithm = "none",
        ["a signature with the secret"] = hospital => hospital.Algorithm = "HS256",
        ["a refusal of the code"] = hospital => hospital.TokenAnswer = Results.Json(
            new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "<b>provider</b>" }, statusCode: 400),
        ["nothing to read"] = hospital => hospital.TokenAnswer = Results.Text("<b>provider</b>", "text/html", statusCode: 502),
        ["an error"] = hospital => hospital.Error = "server_error",
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> AllMisdeeds => [.. Misdeeds.Keys];

    public ValueTask InitializeAsync()
    {
        var hospital = server.Hospital;
        (hospital.Subject, hospital.Name, hospital.Groups, hospital.Error) = ($"{Guid.NewGuid()}", "Ada Alder", ["urn:example:theatre"], null);
        (hospital.Spoil, hospital.Algorithm, hospital.SignsWithAnotherKey, hospital.TokenAnswer) = (_ => { }, "RS256", false, null);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory, MemberData(nameof(AllMisdeeds))]
    public async Task An_answer_with_something_wrong_signs_nobody_in(string misdeed)
    {
        Misdeeds[misdeed](server.Hospital);
        using var browser = server.Browser();

        var said = await Affiliated.SaidAsync(browser, await server.CrossAsync(browser));

        Assert.Contains("could not be relied on", said, StringComparison.Ordinal);
        await AssertNobodyAsync(browser);
        Assert.DoesNotContain(server.Hospital.Tokens, token => server.Logs.Contains(token, StringComparison.Ordinal));
        Assert.DoesNotContain("provider</b>", server.Logs, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Alder", server.Logs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1200, -900)]
    [InlineData(900, 1200)]
    public async Task Clocks_that_differ_are_named(int from, int until)
    {
        server.Hospital.Spoil = claims =>
        {
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
            (claims["iat"], claims["nbf"], claims["exp"]) = (now + from, now + from, now + until);
        };
        using var browser = server.Browser();

        var said = await Affiliated.SaidAsync(browser, await server.CrossAsync(browser));

        Assert.Contains("The clocks of LiveOR and of St Example Hospital differ", said, StringComparison.Ordinal);
        await AssertNobodyAsync(browser);
    }

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_than_the_settings_do_vouches_for_nobody_and_the_log_says_why()
    {
        await using var house = new Affiliated { Hospital = { OtherName = "https://other.example.org", Groups = ["urn:example:theatre"] } };
        await house.InitializeAsync();
        using var browser = house.Browser();

        Assert.Contains("could not be relied on", await Affiliated.SaidAsync(browser, await house.CrossAsync(browser)), StringComparison.Ordinal);
        await AssertNobodyAsync(browser);
        Assert.Contains("the provider calls itself https://other.example.org", house.Logs.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Action<StandInHospital> Spoilt(Action<JsonObject> how) => hospital => hospital.Spoil = how;

    private static async Task AssertNobodyAsync(HttpClient browser) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me", Cancel)).StatusCode);
}
