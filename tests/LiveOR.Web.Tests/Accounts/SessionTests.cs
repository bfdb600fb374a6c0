using System.Net;
using LiveOR.Accounts;
using LiveOR.Web.Accounts;
using LiveOR.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Accounts;

public sealed class SessionTests(Staffed server) : IClassFixture<Staffed>
{
    private const string Password = "a quiet theatre at dawn";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_ends_half_an_hour_after_the_last_call_and_twelve_hours_after_the_first()
    {
        await using var house = new Staffed();
        using var idle = await house.JoinAsync("Hal Hazel", Password, Role.Narrator);
        using var busy = await house.JoinAsync("Ida Ivy", Password, Role.Narrator);
        for (var minutes = 0; minutes < (12 * 60) - 25; minutes += 25)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(25));
            Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/api/me", Cancel)).StatusCode);
            if (minutes == 25)
            {
                Assert.Equal(HttpStatusCode.Unauthorized, (await idle.GetAsync("/api/me", Cancel)).StatusCode);
            }
        }

        house.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal(HttpStatusCode.Unauthorized, (await busy.GetAsync("/api/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_with_its_next_call()
    {
        using var here = await server.JoinAsync("Jan Juniper", Password, Role.Narrator);
        using var there = server.Browser();
        Assert.Equal(HttpStatusCode.Found, (await Staffed.SignInAsync(there, "Jan Juniper", Password)).StatusCode);

        await Staffed.SubmitAsync(here, "/account", "everywhere");

        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        using var here = await server.JoinAsync("Kim Kauri", Password, Role.Narrator);
        using var there = server.Browser();
        await Staffed.SignInAsync(there, "Kim Kauri", Password);

        await Staffed.SubmitAsync(here, "/account", "password", ("Form.Current", Password), ("Form.Password", "another quiet theatre"));

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/api/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.GetAsync("/api/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_role_taken_away_and_a_closed_account_are_in_force_with_the_next_call()
    {
        using var administrator = server.As("Lea Larch", Role.Administrator);
        using var narrator = await server.JoinAsync("Max Maple", Password, Role.Narrator);
        var id = Id("MAX MAPLE");
        Assert.Equal(HttpStatusCode.OK, (await narrator.GetAsync("/api/procedures", Cancel)).StatusCode);

        await Staffed.SubmitAsync(administrator, "/accounts", $"roles-{id}");
        Assert.Equal(HttpStatusCode.Forbidden, (await narrator.GetAsync("/api/procedures", Cancel)).StatusCode);
        await Staffed.SubmitAsync(administrator, "/accounts", $"close-{id}");

        Assert.Equal(HttpStatusCode.Unauthorized, (await narrator.GetAsync("/api/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Staffed.SignInAsync(server.Browser(), "Max Maple", Password)).StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var alone = new Staffed();
        using var administrator = alone.As("Nia Nettle", Role.Administrator);
        Guid id;
        await using (var db = OnDisk.Open(alone.DataFolder))
        {
            id = db.Accounts.Single().Id;
        }

        var page = await (await Staffed.SubmitAsync(administrator, "/accounts", $"close-{id}")).Content.ReadAsStringAsync(Cancel);

        Assert.Contains("last administrator", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/api/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_key_has_its_roles_and_no_more_until_it_is_revoked_or_runs_out()
    {
        await using var house = new Staffed();
        var keys = house.Services.GetRequiredService<ApiKeys>();
        var secret = await keys.CreateAsync("Theatre board", [Role.Narrator, Role.Administrator], 30, "Somebody", Cancel);
        using var system = house.CreateClient();
        system.DefaultRequestHeaders.Add("Authorization", $"Bearer {secret}");

        Assert.Contains("\"name\":\"key Theatre board\",\"roles\":[\"narrator\"]", await system.GetStringAsync("/api/me", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await system.GetAsync("/api/audit", Cancel)).StatusCode);
        var key = (await keys.AllAsync(Cancel)).Single(each => each.Name == "Theatre board");
        Assert.NotNull(key.LastUsedAt);
        Assert.DoesNotContain(secret, await File.ReadAllTextAsync(Path.Combine(house.DataFolder, "liveor.db"), System.Text.Encoding.Latin1, Cancel), StringComparison.Ordinal);

        await keys.RevokeAsync(key.Id, "Somebody", Cancel);
        await (await system.GetAsync("/api/me", Cancel)).ProblemAsync(HttpStatusCode.Unauthorized);
        system.DefaultRequestHeaders.Remove("Authorization");
        system.DefaultRequestHeaders.Add("Authorization", $"Bearer {await keys.CreateAsync("Short", [Role.Narrator], 1, "Somebody", Cancel)}");
        Assert.Equal(HttpStatusCode.OK, (await system.GetAsync("/api/me", Cancel)).StatusCode);
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await system.GetAsync("/api/me", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_even_beside_a_cookie_that_would_do()
    {
        using var browser = server.As("Ona Oak", Role.Narrator);
        browser.DefaultRequestHeaders.Add("Authorization", "Bearer liveor_nonsense");

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me", Cancel)).StatusCode);
    }

    private Guid Id(string name)
    {
        using var db = OnDisk.Open(server.DataFolder);
        return db.Accounts.Single(each => each.NormalizedUserName == name).Id;
    }
}
