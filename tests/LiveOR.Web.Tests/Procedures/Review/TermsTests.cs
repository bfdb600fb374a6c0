using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LiveOR.Archive;

namespace LiveOR.Web.Tests.Procedures.Review;

/// <summary>Each in a house of its own, because days pass in it.</summary>
public sealed class TermsTests : IAsyncDisposable
{
    private readonly ReviewDesk desk = new();

    private const string Words = "The camera is in.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Until_its_day_nobody_outside_reads_it_anywhere_and_then_everybody_does()
    {
        var (id, slug) = await PublishedAsync(new { embargoUntil = Day(2) });

        await AssertClosedAsync(slug);
        Assert.Contains(Words, await desk.Reviewer.GetStringAsync($"/archive/{slug}", Cancel), StringComparison.Ordinal);
        Assert.True((await desk.ReviewAsync(id)).Embargoed);
        desk.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Contains(Words, await desk.TextAsync($"/archive/{slug}"), StringComparison.Ordinal);
        Assert.Contains(slug, await desk.TextAsync("/archive"), StringComparison.Ordinal);
        Assert.Contains(Words, await desk.TextAsync($"/live/{slug}/feed.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embargo_is_changed_and_ended_by_a_reviewer()
    {
        var (id, slug) = await PublishedAsync(new { embargoUntil = Day(20) });

        using var changed = await desk.Reviewer.PutAsJsonAsync($"/api/procedures/{id}/terms", new { embargoUntil = Day(40) }, Cancel);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        await AssertClosedAsync(slug);
        using var ended = await desk.Reviewer.PutAsJsonAsync($"/api/procedures/{id}/terms", new { }, Cancel);

        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.Contains(Words, await desk.TextAsync($"/archive/{slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_embargo_is_refused_instead_of_opening_the_archive()
    {
        var (id, slug) = await PublishedAsync(new { embargoUntil = Day(20) });

        await (await desk.Reviewer.PutAsJsonAsync($"/api/procedures/{id}/terms", new { embargoTill = Day(40) }, Cancel))
            .ProblemAsync(HttpStatusCode.BadRequest);

        await AssertClosedAsync(slug);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(4000)]
    public async Task An_embargo_that_is_over_or_has_no_end_is_refused(int days)
    {
        var created = await desk.OverAsync([Words]);

        var problem = await (await desk.PublishAsync(created.Id, new { embargoUntil = Day(days) })).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.True(problem.GetProperty("errors").TryGetProperty("embargoUntil", out _));
        Assert.Equal(LiveOR.Procedures.ProcedureStatus.Concluded, (await desk.ReviewAsync(created.Id)).Status);
    }

    [Fact]
    public async Task De_identified_it_tells_the_year_and_no_more_of_when_it_was()
    {
        var (_, slug) = await PublishedAsync(new { deidentified = true });
        var year = desk.Clock.GetUtcNow().Year;

        var page = await desk.TextAsync($"/archive/{slug}");
        var document = await desk.TextAsync($"/archive/{slug}/export.md");
        var text = await desk.TextAsync($"/archive/{slug}/export.json");

        var record = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.True(record.GetProperty("deidentified").GetBoolean());
        Assert.Equal(year, record.GetProperty("year").GetInt32());
        Assert.All(record.GetProperty("entries").EnumerateArray(), entry => Assert.Equal(JsonValueKind.Null, entry.GetProperty("at").ValueKind));
        Assert.All((string[])[page, document, text], each =>
        {
            Assert.Contains($"{year}", each, StringComparison.Ordinal);
            Assert.DoesNotMatch($@"{year}-\d\d-\d\d", each);
        });
        using var live = await desk.Visitor.GetAsync($"/live/{slug}", Cancel);
        Assert.Equal((HttpStatusCode.Redirect, $"/archive/{slug}"), (live.StatusCode, live.Headers.Location?.OriginalString));
        foreach (var address in Timed(slug))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await desk.Visitor.GetAsync(address, Cancel)).StatusCode);
        }
    }

    [Fact]
    public async Task De_identified_no_file_that_readers_take_away_tells_more_than_the_year_and_it_still_verifies()
    {
        var (id, slug) = await PublishedAsync(new { deidentified = true });
        var year = desk.Clock.GetUtcNow().Year;

        var pack = await desk.Visitor.GetByteArrayAsync($"/archive/{slug}/export.zip", Cancel);
        var fhir = await desk.TextAsync($"/archive/{slug}/fhir.json");

        var check = ExportCheck.Of(pack);
        Assert.Empty(check.Faults);
        Assert.DoesNotContain("feed.atom", check.Files.Keys);
        Assert.All(check.Files.Values.Select(file => Encoding.UTF8.GetString(file.Span)).Append(fhir), each =>
        {
            Assert.DoesNotMatch($@"{year}-\d\d-\d\d", each);
            Assert.DoesNotContain($"{id}", each, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains($"\"performedDateTime\": \"{year}\"", fhir, StringComparison.Ordinal);
        Assert.False(check.Journal!.IsWhole());
    }

    [Fact]
    public async Task Nothing_is_changed_before_publication_and_a_rehearsal_has_no_terms()
    {
        var created = await desk.OverAsync([Words]);
        await (await desk.Reviewer.PutAsJsonAsync($"/api/procedures/{created.Id}/terms", new { deidentified = true }, Cancel)).ProblemAsync(HttpStatusCode.Conflict);
        var rehearsal = await desk.Narrator.PrepareAsync();
        await desk.Narrator.MoveAsync(rehearsal.Id, "conclude");
        await (await desk.Reviewer.PutAsJsonAsync($"/api/procedures/{rehearsal.Id}/terms", new { }, Cancel)).ProblemAsync(HttpStatusCode.Conflict);
        await (await desk.Reviewer.PostAsJsonAsync($"/api/procedures/{rehearsal.Id}/legal-hold", new { reason = "a claim" }, Cancel)).ProblemAsync(HttpStatusCode.Conflict);
    }

    private static IEnumerable<string> Timed(string slug) =>
    [
        $"/live/{slug}/embed", $"/live/{slug}/updates?after=0", $"/live/{slug}/entries", $"/live/{slug}/feed.atom", $"/live/{slug}/calendar.ics",
        $"/live/{slug}/card.png", $"/live/{slug}/qr.svg",
    ];

    private async Task AssertClosedAsync(string slug)
    {
        foreach (var address in (string[])[.. Timed(slug), $"/archive/{slug}/export.md", $"/archive/{slug}/export.json"])
        {
            using var answer = await desk.Visitor.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var page = await desk.Visitor.GetAsync($"/archive/{slug}", Cancel);
        var text = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Equal("noindex, nofollow, noarchive", Assert.Single(page.Headers.GetValues("X-Robots-Tag")));
        Assert.Contains("It will be opened on", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A real operation", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, text, StringComparison.Ordinal);
        Assert.DoesNotContain(slug, await desk.TextAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(slug, await desk.TextAsync("/archive"), StringComparison.Ordinal);
    }

    private async Task<(Guid Id, string Slug)> PublishedAsync(object terms)
    {
        var created = await desk.OverAsync([Words]);
        using var answer = await desk.PublishAsync(created.Id, terms);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (created.Id, created.Slug);
    }

    private string Day(int fromToday) => DateOnly.FromDateTime(desk.Clock.GetUtcNow().UtcDateTime).AddDays(fromToday)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
