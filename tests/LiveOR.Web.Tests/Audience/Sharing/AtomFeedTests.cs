using System.Net;
using System.Xml.Linq;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Audience.Sharing;

public sealed class AtomFeedTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_has_everything_that_the_format_demands()
    {
        var procedure = await host.LiveAsync("complete-feed");
        await host.SayAsync(procedure, "The camera is in & clean.", "access", 0);
        await host.SayAsync(procedure, "The bag is out.", "removal", 1200, key: true);

        var feed = await ReadAsync("complete-feed");

        Assert.Equal($"urn:uuid:{procedure.Id}", feed.Element(Atom + "id")?.Value);
        Assert.Equal("REHEARSAL: Small operation", feed.Element(Atom + "title")?.Value);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal($"{host.Address}live/complete-feed/feed.atom", Link(feed, "self"));
        Assert.Equal($"{host.Address}live/complete-feed", Link(feed, "alternate"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(["T+0:20 Removal", "T+0:00 Access"], entries.Select(each => each.Element(Atom + "title")!.Value));
        Assert.Contains("The camera is in & clean.", entries[1].Element(Atom + "content")!.Value);
        Assert.Equal($"{host.Address}live/complete-feed#u2", Link(entries[1], "alternate"));
        Assert.All(entries, each => Assert.StartsWith("urn:uuid:", each.Element(Atom + "id")!.Value, StringComparison.Ordinal));
        Assert.Equal(2, entries.Select(each => each.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries.Append(feed), each => Assert.EndsWith("Z", each.Element(Atom + "updated")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_changes_the_entry_and_its_time_but_not_its_id()
    {
        var procedure = await host.LiveAsync("corrected-feed");
        await host.SayAsync(procedure, "Three clips.", "access", 0);
        var before = (await ReadAsync("corrected-feed")).Element(Atom + "entry")!;
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(2, "Two clips."), 60);

        var after = Assert.Single((await ReadAsync("corrected-feed")).Elements(Atom + "entry"));

        Assert.Equal(before.Element(Atom + "id")!.Value, after.Element(Atom + "id")!.Value);
        Assert.Equal(before.Element(Atom + "published")!.Value, after.Element(Atom + "published")!.Value);
        Assert.True(Updated(after) > Updated(before));
        Assert.Contains("Correction: Two clips.", after.Element(Atom + "content")!.Value);
        Assert.Contains("Said before: Three clips.", after.Element(Atom + "content")!.Value);
    }

    [Fact]
    public async Task What_was_taken_back_stays_as_a_place_without_words()
    {
        var procedure = await host.LiveAsync("retracted-feed");
        await host.SayAsync(procedure, "The camera is in.", "access");
        var before = Assert.Single((await ReadAsync("retracted-feed")).Elements(Atom + "entry"));
        await host.RetractAsync(procedure, 2);

        var after = Assert.Single((await ReadAsync("retracted-feed")).Elements(Atom + "entry"));

        Assert.Equal(before.Element(Atom + "id")!.Value, after.Element(Atom + "id")!.Value);
        Assert.True(Updated(after) > Updated(before));
        Assert.DoesNotContain("camera", after.ToString());
        Assert.DoesNotContain("Access", after.ToString());
    }

    [Fact]
    public async Task After_a_correction_is_taken_back_every_reader_gets_the_entry_anew()
    {
        var procedure = await host.LiveAsync("uncorrected-feed");
        await host.SayAsync(procedure, "Three clips.", "access");
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(2, "Two clips."));
        var before = Assert.Single((await ReadAsync("uncorrected-feed")).Elements(Atom + "entry"));
        await host.RetractAsync(procedure, 3);

        var after = Assert.Single((await ReadAsync("uncorrected-feed")).Elements(Atom + "entry"));

        Assert.True(Updated(after) > Updated(before));
        Assert.DoesNotContain("Two clips.", after.ToString());
    }

    [Fact]
    public async Task Who_has_the_newest_is_told_so_without_a_body()
    {
        var procedure = await host.LiveAsync("tagged-feed");
        using var first = await host.Http.GetAsync("/live/tagged-feed/feed.atom", Cancel);
        Assert.False(first.Headers.ETag!.IsWeak);

        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(first));
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(first));
    }

    [Fact]
    public async Task Characters_that_xml_does_not_know_do_not_break_it()
    {
        var procedure = await host.LiveAsync("odd-feed");
        await host.SayAsync(procedure, "Odd \u0001 and \ud800 but calm 🫀.", "access", 0);

        Assert.Contains("but calm 🫀.", (await ReadAsync("odd-feed")).Value);
    }

    [Fact]
    public async Task A_withdrawn_narration_is_gone_from_every_address()
    {
        var procedure = await host.LiveAsync("withdrawn-feed");
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        string[] addresses = ["feed.atom", "calendar.ics", "card.png", "qr.svg"];
        foreach (var address in addresses)
        {
            (await host.Http.GetAsync($"/live/withdrawn-feed/{address}", Cancel)).EnsureSuccessStatusCode();
        }

        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Withdrawn));

        foreach (var address in addresses)
        {
            using var answer = await host.Http.GetAsync($"/live/withdrawn-feed/{address}", Cancel);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.DoesNotContain("Small operation", await answer.Content.ReadAsStringAsync(Cancel));
        }
    }

    private async Task<HttpStatusCode> AgainAsync(HttpResponseMessage first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await host.Http.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private async Task<XElement> ReadAsync(string slug)
    {
        using var answer = await host.Http.GetAsync($"/live/{slug}/feed.atom", Cancel);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!;
    }

    private static string? Link(XElement element, string relation) => element.Elements(Atom + "link")
        .Single(each => each.Attribute("rel")?.Value == relation).Attribute("href")?.Value;

    private static DateTimeOffset Updated(XElement entry) =>
        DateTimeOffset.Parse(entry.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
