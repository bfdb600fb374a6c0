using System.Net;
using LiveOR.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Tests.Audience.Sharing;

public sealed class ShortLinkTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_page_has_a_short_address_that_leads_to_it()
    {
        var shown = await Shown.LiveAsync(server.Staff, "public");
        var link = await LinkAsync(shown.Slug);

        using var client = Client(null);
        using var answer = await client.GetAsync(link, Cancel);

        Assert.Matches("^/l/[a-z]{4}[0-9]*$", link);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/live/{shown.Slug}", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Two_with_the_same_letters_have_addresses_of_their_own_and_keep_them()
    {
        var first = await Shown.LiveAsync(server.Staff, "public");
        var before = await LinkAsync(first.Slug);
        var second = await Shown.LiveAsync(server.Staff, "public");
        await using (var db = OnDisk.Open(server.DataFolder))
        {
            var letters = await db.Procedures.Where(each => each.Slug == first.Slug).Select(each => each.ShortCode).SingleAsync(Cancel);
            await db.Procedures.Where(each => each.Slug == second.Slug)
                .ExecuteUpdateAsync(each => each.SetProperty(procedure => procedure.ShortCode, letters), Cancel);
        }

        using var client = Client(null);
        using var toFirst = await client.GetAsync(before, Cancel);
        using var toSecond = await client.GetAsync($"{before}2", Cancel);
        using var toThird = await client.GetAsync($"{before}3", Cancel);

        Assert.Equal($"/live/{first.Slug}", toFirst.Headers.Location?.ToString());
        Assert.Equal($"/live/{second.Slug}", toSecond.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, toThird.StatusCode);
    }

    [Fact]
    public async Task An_unlisted_procedure_has_none_that_could_be_guessed()
    {
        var shown = await Shown.LiveAsync(server.Staff, "unlisted");
        var letters = await LettersAsync(shown.Slug);

        Assert.Equal(HttpStatusCode.NotFound, (await server.Visitor.GetAsync($"/l/{letters}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Staff.GetAsync($"/l/{letters}", Cancel)).StatusCode);
        Assert.DoesNotContain("/l/", await server.Visitor.GetStringAsync($"/live/{shown.Slug}", Cancel));
    }

    [Fact]
    public async Task Of_a_professional_procedure_an_outsider_gets_what_a_wrong_code_gets()
    {
        var shown = await Shown.LiveAsync(server.Staff, "professional");
        var code = $"i{await LettersAsync(shown.Slug)}";
        using var outsider = Client(InvitedViewer.Cookie(server.DataFolder, "Uma Umber", TimeSpan.FromHours(1)));
        using var insider = Client(InvitedViewer.Cookie(server.DataFolder, "Vic Vetch", TimeSpan.FromHours(1), shown.Id));

        foreach (var client in (HttpClient[])[Client(null), outsider])
        {
            using var hidden = await client.GetAsync($"/l/{code}", Cancel);
            using var absent = await client.GetAsync("/l/iaaaa", Cancel);
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            Assert.Equal(await absent.Content.ReadAsStringAsync(Cancel), await hidden.Content.ReadAsStringAsync(Cancel));
        }

        using var led = await insider.GetAsync($"/l/{code}", Cancel);
        Assert.Equal($"/live/{shown.Slug}", led.Headers.Location?.ToString());
        Assert.True(led.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("bcdf1")]
    [InlineData("bcdf02")]
    [InlineData("bcdf99999")]
    [InlineData("i")]
    public async Task What_no_code_looks_like_leads_nowhere(string code) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Visitor.GetAsync($"/l/{code}", Cancel)).StatusCode);

    private async Task<string> LinkAsync(string slug)
    {
        var page = await server.Visitor.GetStringAsync($"/live/{slug}", Cancel);
        var start = page.IndexOf("/l/", StringComparison.Ordinal);
        return page[start..page.IndexOf('"', start)];
    }

    private async Task<string> LettersAsync(string slug)
    {
        await using var db = OnDisk.Open(server.DataFolder);
        return (await db.Procedures.Where(each => each.Slug == slug).Select(each => each.ShortCode).SingleAsync(Cancel)).ToLowerInvariant();
    }

    private HttpClient Client(string? cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Visitor.BaseAddress };
        if (cookie is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        return client;
    }
}
