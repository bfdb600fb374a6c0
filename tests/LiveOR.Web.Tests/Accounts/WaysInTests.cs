using System.Buffers.Binary;
using System.Net;
using LiveOR.Accounts;
using LiveOR.Web.Accounts;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Accounts;

public sealed class WaysInTests(Staffed server) : IClassFixture<Staffed>
{
    private const string Password = "a quiet theatre at dawn";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invitation_makes_one_account_with_the_roles_it_names_however_many_open_it()
    {
        var token = await server.InviteAsync("Ada Alder", Role.Narrator);
        var browsers = Enumerable.Range(0, 6).Select(_ => server.Browser()).ToList();

        var answers = await Task.WhenAll(browsers.Select((browser, index) => Staffed.SubmitAsync(
            browser, $"/invite/{token}", "join", ("Form.Name", $"Ada Alder {index}"), ("Form.Password", Password))));

        var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
        var me = await browsers[Array.IndexOf(answers, winner)].GetStringAsync("/api/me", Cancel);
        Assert.Contains("\"roles\":[\"narrator\"]", me, StringComparison.Ordinal);
        Assert.Contains("does not work any more", await browsers[0].GetStringAsync($"/invite/{token}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_runs_out_after_three_days_and_can_be_taken_back()
    {
        await using var house = new Staffed();
        var late = await house.InviteAsync("Late", Role.Narrator);
        var unwanted = await house.InviteAsync("Unwanted", Role.Narrator);
        var invitations = house.Services.GetRequiredService<Invitations>();
        var open = await invitations.OpenAsync(Cancel);
        await invitations.RevokeAsync(open.Single(each => each.Name == "Unwanted").Id, "Somebody", Cancel);
        using var browser = house.Browser();
        Assert.Contains("Welcome", await browser.GetStringAsync($"/invite/{late}", Cancel), StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromDays(3));

        Assert.DoesNotContain("Welcome", await browser.GetStringAsync($"/invite/{late}", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("Welcome", await browser.GetStringAsync($"/invite/{unwanted}", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("Bea Birch bea birch 1")]
    [InlineData("12345678901234567")]
    public async Task A_password_that_is_guessed_at_once_is_refused_and_the_invitation_still_works(string password)
    {
        var token = await server.InviteAsync("Bea Birch", Role.Narrator);
        using var browser = server.Browser();

        using var answer = await Staffed.SubmitAsync(browser, $"/invite/{token}", "join", ("Form.Name", "Bea Birch"), ("Form.Password", password));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("form-problem", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains("Welcome", await browser.GetStringAsync($"/invite/{token}", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LiveOR")]
    [InlineData("key Theatre")]
    [InlineData("x")]
    [InlineData("Ann\u200bAsh")]
    public async Task A_name_that_could_pass_for_another_is_refused(string name)
    {
        var token = await server.InviteAsync(null, Role.Narrator);
        using var browser = server.Browser();

        using var answer = await Staffed.SubmitAsync(browser, $"/invite/{token}", "join", ("Form.Name", name), ("Form.Password", Password));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Two_people_cannot_have_one_name_not_even_in_other_letters()
    {
        using var first = await server.JoinAsync("Cleo Cedar", Password, Role.Narrator);
        using var browser = server.Browser();

        using var answer = await Staffed.SubmitAsync(
            browser, $"/invite/{await server.InviteAsync(null, Role.Narrator)}", "join", ("Form.Name", "ＣＬＥＯ  cedar"), ("Form.Password", Password));

        Assert.Contains("has that name already", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_rest_the_account_for_a_quarter_of_an_hour()
    {
        using var owner = await server.JoinAsync("Dan Dogwood", Password, Role.Narrator);
        using var guesser = server.Browser();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Staffed.SignInAsync(guesser, "Dan Dogwood", $"a wrong password {i}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await Staffed.SignInAsync(guesser, "Dan Dogwood", Password)).StatusCode);

        // Who is in stays in: locking somebody out is no weapon.
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/api/me", Cancel)).StatusCode);
        await using (var db = OnDisk.Open(server.DataFolder))
        {
            var end = db.Accounts.Single(each => each.NormalizedUserName == "DAN DOGWOOD").LockoutEnd!.Value;
            Assert.InRange((end - TimeProvider.System.GetUtcNow()).TotalMinutes, 10, 15);
        }
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_get_the_same_answer()
    {
        using var owner = await server.JoinAsync("Eve Elder", Password, Role.Narrator);
        using var guesser = server.Browser();

        var wrongName = await (await Staffed.SignInAsync(guesser, "Nobody Here", Password)).Content.ReadAsStringAsync(Cancel);
        var wrongPassword = await (await Staffed.SignInAsync(guesser, "Eve Elder", "not the right one")).Content.ReadAsStringAsync(Cancel);

        Assert.Equal(Problem(wrongName), Problem(wrongPassword));
        Assert.NotEmpty(Problem(wrongName));
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("//evil.example/", "/start")]
    [InlineData("/\\evil.example", "/start")]
    [InlineData("https://evil.example/", "/start")]
    public async Task Signing_in_leads_to_pages_of_this_server_only(string to, string expected)
    {
        var name = $"Fay Fir {Guid.NewGuid().ToString()[..6]}";
        using var owner = await server.JoinAsync(name, Password, Role.Narrator);
        using var browser = server.Browser();

        using var answer = await Staffed.SignInAsync(browser, name, Password, $"/sign-in?to={Uri.EscapeDataString(to)}");

        Assert.Equal(expected, new Uri(new Uri("http://localhost"), answer.Headers.Location!).PathAndQuery);
        Assert.Equal("localhost", new Uri(new Uri("http://localhost"), answer.Headers.Location!).Host);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        using var owner = await server.JoinAsync("Gus Gorse", Password, Role.Narrator);
        var page = await (await Staffed.SubmitAsync(owner, "/account", "codes")).Content.ReadAsStringAsync(Cancel);
        var code = page.Split("<code>")[1].Split("</code>")[0];
        using var browser = server.Browser();

        using var first = await Staffed.SubmitAsync(browser, "/sign-in/recover", "code", ("Form.Name", "gus gorse"), ("Form.Code", code.ToUpperInvariant()));
        using var again = await Staffed.SubmitAsync(server.Browser(), "/sign-in/recover", "code", ("Form.Name", "Gus Gorse"), ("Form.Code", code));

        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account", Cancel)).StatusCode);
    }

    [Fact]
    public void A_password_is_kept_as_the_guidance_of_the_day_asks()
    {
        using var scope = server.Services.CreateScope();
        var kept = Convert.FromBase64String(scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, Password));

        // Identity's third format: the function, the rounds and the length of the salt, each in four bytes.
        Assert.Equal([1, 0, 0, 0, 2], kept[..5]);
        Assert.Equal((210_000, 16), (BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(5)), BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(9))));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = server.Browser();

        using var answer = await browser.PostAsync(
            "/sign-in", new FormUrlEncodedContent([new("_handler", "password"), new("Form.Name", "Ada"), new("Form.Password", Password)]), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static string Problem(string page) =>
        page.Contains("class=\"form-problem\" role=\"alert\">", StringComparison.Ordinal) ? page.Split("class=\"form-problem\" role=\"alert\">")[^1].Split("</p>")[0] : "";
}
