using System.Net;
using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Web.Tests.Accounts;

namespace LiveOR.Web.Tests.Audience;

public sealed class InvitingTests(Server server)
{
    private const string Password = "a quiet theatre at dawn";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_invited_joins_sees_that_procedure_and_is_listed_until_it_is_taken_back()
    {
        var (first, second) = (await Shown.LiveAsync(server.Staff, "professional"), await Shown.LiveAsync(server.Staff, "professional"));
        using var viewer = Browser();

        var joined = await JoinAsync(viewer, first.Id, "Zoe Zinnia");

        Assert.Equal("/invited", joined.Headers.Location?.OriginalString.Replace(server.Visitor.BaseAddress!.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(viewer, first.Slug), await StatusAsync(viewer, second.Slug)));
        var listed = Assert.Single(await GuestsAsync(first.Id));
        Assert.Equal(("Zoe Zinnia", true), (listed.Name, listed.Joined));

        Assert.Equal(HttpStatusCode.NoContent, (await server.Staff.DeleteAsync($"/api/procedures/{first.Id}/invitations/{listed.Id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(viewer, first.Slug));
        Assert.Empty(await GuestsAsync(first.Id));
    }

    [Fact]
    public async Task Somebody_invited_again_keeps_one_account()
    {
        var (first, second) = (await Shown.LiveAsync(server.Staff, "professional"), await Shown.LiveAsync(server.Staff, "professional"));
        using var viewer = Browser();
        await JoinAsync(viewer, first.Id, "Abe Aster");
        var again = new Uri((await server.Staff.LinkAsync(second.Id, "invitations")).Link).AbsolutePath;

        using var added = await Staffed.SubmitAsync(viewer, again, "add");

        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(viewer, first.Slug), await StatusAsync(viewer, second.Slug)));
        var page = await viewer.GetStringAsync("/invited", Cancel);
        Assert.Contains(first.Slug, page, StringComparison.Ordinal);
        Assert.Contains(second.Slug, page, StringComparison.Ordinal);
        Assert.Contains("does not work any more", await viewer.GetStringAsync(again, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_taken_back_lets_nobody_in()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "professional");
        var made = await server.Staff.LinkAsync(procedure.Id, "invitations", "Bea Birch");
        Assert.StartsWith("data:image/svg+xml;base64,", made.Qr, StringComparison.Ordinal);
        var listed = Assert.Single(await GuestsAsync(procedure.Id));
        Assert.Equal((made.Id, "Bea Birch", false), (listed.Id, listed.Name, listed.Joined));

        await server.Staff.DeleteAsync($"/api/procedures/{procedure.Id}/invitations/{made.Id}", Cancel);

        Assert.Empty(await GuestsAsync(procedure.Id));
        Assert.Contains("does not work any more", await server.Visitor.GetStringAsync(new Uri(made.Link).AbsolutePath, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_professional_procedures_have_invited_viewers_and_only_those_who_prepare_invite_them()
    {
        var open = await Shown.LiveAsync(server.Staff, "public");
        var confidential = await Shown.LiveAsync(server.Staff, "professional");
        using var moderator = Colleague.Of(server.DataFolder, server.Visitor.BaseAddress!, "Cal Cedar", Role.Moderator);

        var refused = await server.Staff.PostAsJsonAsync($"/api/procedures/{open.Id}/invitations", new { }, Cancel);

        Assert.Contains("whoever has its link", (await refused.ProblemAsync(HttpStatusCode.Conflict)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        foreach (var kind in (string[])["invitations", "family-links"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await moderator.GetAsync($"/api/procedures/{confidential.Id}/{kind}", Cancel)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await moderator.PostAsJsonAsync($"/api/procedures/{confidential.Id}/{kind}", new { }, Cancel)).StatusCode);
        }
    }

    private async Task<HttpResponseMessage> JoinAsync(HttpClient viewer, Guid procedure, string name)
    {
        var link = new Uri((await server.Staff.LinkAsync(procedure, "invitations", name)).Link).AbsolutePath;
        var answer = await Staffed.SubmitAsync(viewer, link, "join", ("Form.Name", name), ("Form.Password", Password));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer;
    }

    private async Task<IReadOnlyList<Client.Audience.Guest>> GuestsAsync(Guid procedure) =>
        (await server.Staff.GetFromJsonAsync($"/api/procedures/{procedure}/invitations", StaffJson.Default.IReadOnlyListGuest, Cancel))!;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient viewer, string slug) =>
        (await viewer.GetAsync($"/live/{slug}", Cancel)).StatusCode;

    private HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = server.Visitor.BaseAddress,
    };
}
