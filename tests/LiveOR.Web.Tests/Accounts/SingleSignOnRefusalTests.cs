using System.Net;
using LiveOR.Accounts;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>Who does not come in by the hospital's sign-in, and what they read.</summary>
public sealed class SingleSignOnRefusalTests(Affiliated server) : IClassFixture<Affiliated>, IAsyncLifetime
{
    private const string Password = "a quiet theatre at dawn";
    private const string Stale = "took too long, was used already or began in another browser";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        var hospital = server.Hospital;
        (hospital.Subject, hospital.Name, hospital.Groups, hospital.Error) = ($"{Guid.NewGuid()}", "Ada Alder", [], null);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_stranger_reads_that_an_invitation_is_needed_and_gets_no_account()
    {
        using var browser = server.Browser();

        using var answer = await server.CrossAsync(browser);

        Assert.Equal(
            "You are known to St Example Hospital, but not invited here. Ask an administrator for an invitation.",
            await Affiliated.SaidAsync(browser, answer));
        await AssertNobodyAsync(browser);
    }

    [Fact]
    public async Task Neither_a_name_nor_an_address_for_mail_opens_an_account()
    {
        using var owner = await server.JoinAsync("Gus Gorse", Password, Role.Narrator);
        server.Hospital.Name = "Gus Gorse";
        using var browser = server.Browser();

        Assert.Contains("not invited here", await Affiliated.SaidAsync(browser, await server.CrossAsync(browser)), StringComparison.Ordinal);
        await AssertNobodyAsync(browser);
    }

    [Fact]
    public async Task Whoever_cancels_there_reads_so_on_the_page_where_they_began()
    {
        server.Hospital.Error = "access_denied";
        using var browser = server.Browser();
        var token = await server.InviteAsync("Hal Hazel", Role.Narrator);

        using var cancelled = await server.CrossAsync(browser, $"/invite/{token}");

        Assert.Equal($"/invite/{token}?sso=Denied", cancelled.Headers.Location?.OriginalString);
        Assert.Contains("It was cancelled", await Affiliated.SaidAsync(browser, cancelled), StringComparison.Ordinal);
        Assert.DoesNotContain("script>alert", await browser.GetStringAsync(cancelled.Headers.Location, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_back_works_once_and_in_one_browser_and_tells_no_other_what_it_was_for()
    {
        var token = await server.InviteAsync("Ida Ivy", Role.Narrator);
        using var browser = server.Browser();
        using var thief = server.Browser();
        var back = await server.GoAsync(browser, $"/invite/{token}");

        using var stolen = await thief.GetAsync(back, Cancel);
        using var right = await browser.GetAsync(back, Cancel);
        using var again = await browser.GetAsync(back, Cancel);
        using var madeUp = await thief.GetAsync("/sign-in/sso/callback?code=code-1&state=made-up", Cancel);
        using var bare = await thief.GetAsync("/sign-in/sso/callback", Cancel);

        Assert.Equal("/start", right.Headers.Location?.OriginalString);
        Assert.All([stolen, again, madeUp, bare], answer => Assert.Equal("/sign-in?sso=Stale", answer.Headers.Location?.OriginalString));
        Assert.Contains(Stale, await Affiliated.SaidAsync(thief, stolen), StringComparison.Ordinal);
        await AssertNobodyAsync(thief);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_named_and_works_when_it_is_back()
    {
        await using var house = new Affiliated();
        await house.InitializeAsync();
        house.Hospital.Groups = ["urn:example:theatre"];
        using var browser = house.Browser();
        await house.Hospital.StopAsync();

        using var before = await Affiliated.LeaveAsync(browser, "/sign-in?to=%2Faccount");
        Assert.Equal("/sign-in?to=%2Faccount&sso=Unreachable", before.Headers.Location?.OriginalString);
        Assert.Contains("St Example Hospital does not answer", await Affiliated.SaidAsync(browser, before), StringComparison.Ordinal);
        await house.Hospital.StartAsync();
        var back = await house.GoAsync(browser);
        await house.Hospital.StopAsync();
        using var between = await browser.GetAsync(back, Cancel);
        Assert.Contains("St Example Hospital does not answer", await Affiliated.SaidAsync(browser, between), StringComparison.Ordinal);
        await house.Hospital.StartAsync();
        using var after = await house.CrossAsync(browser);

        Assert.Equal("/start", after.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task What_belongs_to_one_account_joins_no_other_and_leaves_the_invitation_as_it_was()
    {
        using var owner = await server.JoinAsync("Jan Juniper", Password, Role.Narrator);
        using var other = await server.JoinAsync("Kim Kauri", Password, Role.Narrator);
        using var connected = await server.CrossAsync(owner, "/account");
        var token = await server.InviteAsync("Kim Kauri", Role.Administrator);

        using var taken = await server.CrossAsync(other, "/account");
        using var twice = await server.CrossAsync(server.Browser(), $"/invite/{token}");

        Assert.Contains("belongs to another account", await Affiliated.SaidAsync(other, taken), StringComparison.Ordinal);
        Assert.Equal($"/invite/{token}?sso=Taken", twice.Headers.Location?.OriginalString);
        Assert.Contains("Welcome", await other.GetStringAsync($"/invite/{token}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_account_began_does_not_join_another_that_signed_in_meanwhile()
    {
        using var browser = await server.JoinAsync("Max Maple", Password, Role.Narrator);
        using var other = await server.JoinAsync("Nia Nettle", Password, Role.Narrator);
        var back = await server.GoAsync(browser, "/account");
        await Staffed.SignInAsync(browser, "Nia Nettle", Password);

        using var answer = await browser.GetAsync(back, Cancel);

        Assert.Equal("/account?sso=Stale", answer.Headers.Location?.OriginalString);
        await using var db = OnDisk.Open(server.DataFolder);
        Assert.DoesNotContain(db.UserLogins, login => login.ProviderKey == server.Hospital.Subject);
    }

    [Fact]
    public async Task The_only_way_in_is_not_disconnected()
    {
        using var browser = server.Browser();
        using var joined = await server.CrossAsync(browser, $"/invite/{await server.InviteAsync("Ona Oak", Role.Narrator)}");

        using var kept = await Staffed.SubmitAsync(browser, "/account", "disconnect");

        Assert.Contains("This is your only way in", await kept.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal("/start", (await server.CrossAsync(server.Browser())).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    public async Task It_leads_to_pages_of_this_server_only(string to)
    {
        server.Hospital.Groups = ["urn:example:theatre"];

        using var asked = await server.CrossAsync(server.Browser(), $"/sign-in?to={Uri.EscapeDataString(to)}");
        using var made = await server.CrossAsync(server.Browser(), "/sign-in", to);

        Assert.All([asked, made], answer => Assert.Equal("/start", answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/sign-in/sso")]
    [InlineData("/invite/any/sso")]
    public async Task A_form_without_its_token_begins_nothing(string address)
    {
        using var answer = await server.Browser().PostAsync(address, new FormUrlEncodedContent([new("to", "/account")]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task AssertNobodyAsync(HttpClient browser) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me", Cancel)).StatusCode);
}
