using System.Net;
using LiveOR.Accounts;
using LiveOR.Web.Accounts;
using LiveOR.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>Who comes in by the hospital's own sign-in.</summary>
public sealed class SingleSignOnTests(Affiliated server) : IClassFixture<Affiliated>
{
    private const string Password = "a quiet theatre at dawn";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_is_accepted_with_it_and_it_opens_the_account_from_then_on()
    {
        (server.Hospital.Subject, server.Hospital.Name) = ("100", "Ada Alder");
        var token = await server.InviteAsync("A. A.", Role.Narrator);
        using var browser = server.Browser();

        using var joined = await server.CrossAsync(browser, $"/invite/{token}");
        using var later = server.Browser();
        using var signedIn = await server.CrossAsync(later);

        Assert.Equal("/start", joined.Headers.Location?.OriginalString);
        Assert.Equal("/start", signedIn.Headers.Location?.OriginalString);
        var me = await later.GetStringAsync("/api/me", Cancel);
        Assert.Contains("\"name\":\"Ada Alder\",\"roles\":[\"narrator\"]", me, StringComparison.Ordinal);
        Assert.Equal(me, await browser.GetStringAsync("/api/me", Cancel));
        var lines = server.Audit().Where(line => line.By == "Ada Alder").ToList();
        Assert.Equal([AuditAction.Joined, AuditAction.SignedIn, AuditAction.SignedIn], lines.Select(line => line.Action));
        Assert.All(lines.Where(line => line.Action == AuditAction.SignedIn), line => Assert.Equal("""{"with":"single sign-on"}""", line.Detail));
    }

    [Fact]
    public async Task Whoever_is_signed_in_connects_it_and_can_disconnect_it_again()
    {
        (server.Hospital.Subject, server.Hospital.Name) = ("200", "Somebody Else");
        using var here = await server.JoinAsync("Bea Birch", Password, Role.Surgeon);

        using var connected = await server.CrossAsync(here, "/account");
        using var there = server.Browser();
        using var signedIn = await server.CrossAsync(there, "/sign-in?to=%2Faccount");

        Assert.Equal("/account?sso=connected", connected.Headers.Location?.OriginalString);
        Assert.Equal("/account", signedIn.Headers.Location?.OriginalString);
        Assert.Contains("\"name\":\"Bea Birch\"", await there.GetStringAsync("/api/me", Cancel), StringComparison.Ordinal);

        using var disconnected = await Staffed.SubmitAsync(here, "/account", "disconnect");

        Assert.Contains("is disconnected", await disconnected.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/me", Cancel)).StatusCode);
        Assert.Contains("not invited here", await Affiliated.SaidAsync(there, await server.CrossAsync(there)), StringComparison.Ordinal);
        string[] changes = ["""{"added":"single sign-on"}""", """{"removed":"single sign-on"}"""];
        Assert.Equal(changes, server.Audit().Where(line => line is { By: "Bea Birch", Action: AuditAction.ChangedWayIn }).Select(line => line.Detail));
    }

    [Fact]
    public async Task Whom_the_hospital_gives_a_known_group_gets_an_account_once_and_the_administrators_govern_it_afterwards()
    {
        (server.Hospital.Subject, server.Hospital.Name) = ("300", "Cleo Cedar");
        server.Hospital.Groups = ["canteen", "urn:example:theatre"];
        using var browser = server.Browser();
        using var administrator = server.As("Lea Larch", Role.Administrator);

        using var first = await server.CrossAsync(browser);
        Assert.Contains("\"roles\":[\"narrator\",\"reviewer\"]", await browser.GetStringAsync("/api/me", Cancel), StringComparison.Ordinal);
        await Staffed.SubmitAsync(administrator, "/accounts", $"roles-{server.Id("Cleo Cedar")}", ("Form.Roles", "Moderator"));
        using var second = await server.CrossAsync(browser);
        server.Hospital.Groups = [];

        Assert.Contains("\"roles\":[\"moderator\"]", await browser.GetStringAsync("/api/me", Cancel), StringComparison.Ordinal);
        var made = Assert.Single(server.Audit(), line => line is { By: "Cleo Cedar", Action: AuditAction.Joined });
        Assert.Equal("""{"roles":"Narrator, Reviewer","with":"single sign-on"}""", made.Detail);
    }

    [Fact]
    public async Task Two_windows_of_somebody_who_comes_for_the_first_time_make_one_account()
    {
        (server.Hospital.Subject, server.Hospital.Name) = ("310", "Dan Dogwood");
        server.Hospital.Groups = ["urn:example:theatre"];
        HttpClient[] windows = [server.Browser(), server.Browser(), server.Browser()];
        var ways = await Task.WhenAll(windows.Select(window => server.GoAsync(window)));

        await Task.WhenAll(windows.Zip(ways).Select(each => each.First.GetAsync(each.Second, Cancel)));
        server.Hospital.Groups = [];

        await using var db = OnDisk.Open(server.DataFolder);
        Assert.Single(db.Accounts.AsEnumerable(), each => each.Name.StartsWith("Dan Dogwood", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_somebody_has_gets_a_number_and_one_that_is_told_only_on_asking_is_asked_for()
    {
        using var first = await server.JoinAsync("Eve Elder", Password, Role.Narrator);
        (server.Hospital.Subject, server.Hospital.Name, server.Hospital.Reticent) = ("400", "Eve  ELDER", true);
        using var browser = server.Browser();

        using var joined = await server.CrossAsync(browser, $"/invite/{await server.InviteAsync(null, Role.Narrator)}");
        server.Hospital.Reticent = false;

        Assert.Contains("\"name\":\"Eve ELDER 2\"", await browser.GetStringAsync("/api/me", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_link_for_an_account_joins_it_to_that_account()
    {
        (server.Hospital.Subject, server.Hospital.Name) = ("500", "Mrs Example");
        using var before = await server.JoinAsync("Fay Fir", Password, Role.Moderator);
        var token = await server.Services.GetRequiredService<Invitations>().CreateAsync("Somebody", "Fay Fir", [], null, server.Id("Fay Fir"), Cancel);
        using var browser = server.Browser();

        using var joined = await server.CrossAsync(browser, $"/invite/{token}");

        Assert.Contains("\"name\":\"Fay Fir\"", await browser.GetStringAsync("/api/me", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await before.GetAsync("/api/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_session_begun_with_it_ends_as_every_other()
    {
        await using var house = new Affiliated();
        await house.InitializeAsync();
        (house.Hospital.Subject, house.Hospital.Groups) = ("600", ["urn:example:theatre"]);
        using var idle = house.Browser();
        using var closed = house.Browser();
        using var administrator = house.As("Lea Larch", Role.Administrator);
        using var first = await house.CrossAsync(idle);

        house.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Unauthorized, (await idle.GetAsync("/api/me", Cancel)).StatusCode);
        using var again = await house.CrossAsync(closed);
        Assert.Equal(HttpStatusCode.OK, (await closed.GetAsync("/api/me", Cancel)).StatusCode);
        using var lea = house.As("Lea Larch", Role.Administrator);
        await Staffed.SubmitAsync(lea, "/accounts", $"close-{house.Id("Ada Alder")}");

        Assert.Equal(HttpStatusCode.Unauthorized, (await closed.GetAsync("/api/me", Cancel)).StatusCode);
        Assert.Contains("account here is closed", await Affiliated.SaidAsync(closed, await house.CrossAsync(closed)), StringComparison.Ordinal);
        Assert.Equal(AuditAction.SignInRefused, house.Audit()[^1].Action);
    }

    [Fact]
    public async Task An_administrator_who_can_come_in_with_it_needs_no_link_on_the_terminal()
    {
        await using var house = new Affiliated { Settings = { ["LiveOR:SingleSignOn:Roles:urn:example:it"] = "Administrator" } };
        await house.InitializeAsync();
        house.Hospital.Groups = ["urn:example:it"];
        using var scope = house.Services.CreateScope();
        var first = scope.ServiceProvider.GetRequiredService<FirstAccount>();
        Assert.False(await first.HasAnotherWayInAsync());

        using var browser = house.Browser();
        using var arrived = await house.CrossAsync(browser);

        Assert.True(await first.HasAnotherWayInAsync());
    }
}
