using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using LiveOR.Accounts;
using LiveOR.Web.Tests.Accounts;
using LiveOR.Web.Tests.Hosting;
using LiveOR.Web.Tests.Procedures;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Tests.Audience;

/// <summary>Access level by viewer by address. Who may not see something gets, to the byte, what they would get if it
/// did not exist.</summary>
public sealed partial class WhoSeesWhatTests(Server server, InProcess mapped) : IClassFixture<InProcess>
{
    private const string Invited = "Quin Quince";
    private const string Elsewhere = "Rae Rowan";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("public", true)]
    [InlineData("unlisted", true)]
    [InlineData("professional", false)]
    public async Task Everything_of_a_procedure_is_there_for_those_it_is_for_and_nowhere_for_the_others(string access, bool everybody)
    {
        var shown = await Shown.ArchivedAsync(server.Staff, access);
        foreach (var (viewer, cookie, insider) in await ViewersAsync(shown.Id))
        {
            using var client = Client(cookie);
            foreach (var (address, inFrames) in Addresses(shown))
            {
                var sees = (everybody || insider) && !(inFrames && access == "professional");
                using var answer = await client.GetAsync(address, Cancel);
                Assert.True((answer.StatusCode == HttpStatusCode.OK) == sees, $"{viewer} at {address} of a {access} procedure: {answer.StatusCode}");
                Assert.True(!sees || answer.Headers.Contains("X-Robots-Tag") == (access != "public"), $"{address} of a {access} procedure and search engines");
            }

            Assert.True(await IsToldAsync(cookie, shown.Slug) == (everybody || insider), $"{viewer} at the hub, {access}");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Elsewhere)]
    public async Task At_every_address_an_outsider_gets_what_there_would_be_if_there_were_nothing(string? outsider)
    {
        var shown = await Shown.ArchivedAsync(server.Staff, "professional");
        var (_, cookie, _) = (await ViewersAsync(shown.Id)).Single(each => each.Name == (outsider ?? "nobody"));
        using var client = Client(cookie);
        var missing = new string([.. shown.Slug.Select(letter => letter == 'b' ? 'c' : 'b')]);
        Guid[] missingIds = [Guid.CreateVersion7(), Guid.CreateVersion7()];

        var there = EveryAddress.Of(mapped, [shown.Slug], [$"{shown.Id}", $"{shown.Photo}"]);
        var nowhere = EveryAddress.Of(mapped, [missing], [$"{missingIds[0]}", $"{missingIds[1]}"]);

        Assert.Equal(there.Count, nowhere.Count);
        Assert.Contains($"/archive/{shown.Slug}/export.md", there);
        foreach (var (real, imagined) in there.Zip(nowhere))
        {
            var (hidden, absent) = (await AskAsync(client, real), await AskAsync(client, imagined));
            Assert.Equal(Without(absent, missing, missingIds), Without(hidden, shown.Slug, [shown.Id, shown.Photo]));
        }

        Assert.Equal(await RefusalAsync(cookie, missing), await RefusalAsync(cookie, shown.Slug));
    }

    [Fact]
    public async Task What_is_not_public_stands_in_no_list()
    {
        var hidden = new[] { await Shown.LiveAsync(server.Staff, "unlisted"), await Shown.LiveAsync(server.Staff, "professional") };
        var archived = new[] { await Shown.ArchivedAsync(server.Staff, "unlisted"), await Shown.ArchivedAsync(server.Staff, "professional") };
        using var insider = Client(InvitedViewer.Cookie(server.DataFolder, "Sam Sorrel", TimeSpan.FromHours(1), archived[1].Id));
        foreach (var address in (string[])["/", "/archive", "/robots.txt", "/sitemap.xml", "/rehearsal/x"])
        {
            foreach (var client in (HttpClient[])[server.Visitor, insider])
            {
                var page = await (await client.GetAsync(address, Cancel)).Content.ReadAsStringAsync(Cancel);
                Assert.All(hidden.Select(each => each.Slug).Concat(archived.Select(each => each.Slug)), slug => Assert.DoesNotContain(slug, page, StringComparison.Ordinal));
            }
        }

        var own = await insider.GetStringAsync("/invited", Cancel);
        Assert.Contains(archived[1].Slug, own, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden[1].Slug, own, StringComparison.Ordinal);
    }

    private static (string Address, bool InFrames)[] Addresses(Shown shown) =>
    [
        ($"/live/{shown.Slug}", false), ($"/live/{shown.Slug}/embed", true), ($"/live/{shown.Slug}/updates", false),
        ($"/archive/{shown.Slug}", false), ($"/archive/{shown.Slug}/export.md", false), ($"/archive/{shown.Slug}/export.json", false),
        ($"/photos/{shown.Photo}", false), ($"/live/{shown.Slug}/feed.atom", false), ($"/live/{shown.Slug}/calendar.ics", false),
        ($"/live/{shown.Slug}/qr.svg", false),
    ];

    private async Task<IReadOnlyList<(string Name, string? Cookie, bool Insider)>> ViewersAsync(Guid procedure)
    {
        var other = await Shown.LiveAsync(server.Staff, "professional");
        var hour = TimeSpan.FromHours(1);
        return
        [
            ("nobody", null, false),
            (Invited, InvitedViewer.Cookie(server.DataFolder, Invited, hour, procedure), true),
            (Elsewhere, InvitedViewer.Cookie(server.DataFolder, Elsewhere, hour, other.Id), false),
            ("invited to nothing", InvitedViewer.Cookie(server.DataFolder, "Tay Tansy", hour), false),
            .. Enum.GetValues<Role>().Select(role => ($"{role}", Colleague.Cookie(server.DataFolder, $"Some {role}", role), true)),
        ];
    }

    private HttpClient Client(string? cookie)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Visitor.BaseAddress };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        if (cookie is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        return client;
    }

    private async Task<bool> IsToldAsync(string? cookie, string slug) => await RefusalAsync(cookie, slug) is null;

    private async Task<string?> RefusalAsync(string? cookie, string slug)
    {
        await using var viewer = await Told.ConnectAsync(server.Visitor.BaseAddress!, cookie);
        try
        {
            await viewer.WatchAsync(slug);
            return null;
        }
        catch (HubException refusal)
        {
            return refusal.Message;
        }
    }

    /// <summary>Status, every header and the body; the date and what is drawn by lot for this one request left
    /// out.</summary>
    private static async Task<string> AskAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(each => each.Key != "Date")
            .OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}: {string.Join(", ", each.Value)}");
        var body = (await answer.Content.ReadAsStringAsync(Cancel)).Split("\"traceId\"")[0];
        return FormToken().Replace($"{address}\n{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n\n{body}", "FORM");
    }

    /// <summary>A page with a form has a token of its own at every look.</summary>
    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex FormToken();

    private static string Without(string answer, string slug, Guid[] ids) => ids.Aggregate(
        answer.Replace(slug, "NAME", StringComparison.Ordinal), (words, id) => words.Replace($"{id}", "ID", StringComparison.Ordinal));
}
