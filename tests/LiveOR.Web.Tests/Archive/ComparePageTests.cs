using System.Net;
using System.Text.Json;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Archive.Catalogue;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive;

public sealed class ComparePageTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_narrations_stand_side_by_side_with_their_times_and_what_was_left_out()
    {
        await host.ArchiveAsync("one-way", "One way", "The camera is in.");
        await host.ArchiveAsync("other-way", "Other way", "The camera is in.");

        var answer = await host.Http.GetAsync("/archive/compare?a=one-way&b=other-way", Cancel);
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Contains("/archive/one-way#u2", page, StringComparison.Ordinal);
        Assert.Contains("/archive/other-way#u3", page, StringComparison.Ordinal);
        Assert.Contains("5 min over", page, StringComparison.Ordinal);
        Assert.Contains("Left out", page, StringComparison.Ordinal);
        Assert.Contains("REHEARSAL", page, StringComparison.Ordinal);
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?a=no-such&b=%22%3E%3Cscript%3E")]
    [InlineData("?a={0}&b=hidden-{0}")]
    [InlineData("?a={0}&b={0}&c=hidden-{0}")]
    public async Task What_is_not_there_for_the_reader_is_left_out(string query)
    {
        var slug = $"alone-{Guid.NewGuid():N}";
        await host.ArchiveAsync(slug, "Alone", "The camera is in.");
        await host.ArchiveAsync($"hidden-{slug}", "Secret title", "The camera is in.", access: Access.Professional);

        var page = await host.Http.GetStringAsync($"/archive/compare{query.Replace("{0}", slug, StringComparison.Ordinal)}", Cancel);

        Assert.DoesNotContain("Secret title", page, StringComparison.Ordinal);
        Assert.DoesNotContain("compared-name", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archived_page_leads_to_others_of_its_playbook_to_its_steps_and_to_its_citation()
    {
        await host.ArchiveAsync("this-one", "This one", "The camera is in.");
        await host.ArchiveAsync("that-one", "That one", "The camera is in.");
        await host.Http.GetStringAsync("/archive", Cancel);

        var page = await host.Http.GetStringAsync("/archive/this-one", Cancel);

        Assert.Contains("/archive/compare?a=this-one&amp;b=that-one", page, StringComparison.Ordinal);
        Assert.Contains("Of 1 step with a typical time, 1 took longer.", page, StringComparison.Ordinal);
        Assert.Contains("archive/this-one#u2\"", page, StringComparison.Ordinal);
        Assert.Contains("The team in the operating room. (2026). REHEARSAL: This one [Narrated operation].", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-03-03", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_comes_in_three_forms()
    {
        await host.ArchiveAsync("to-cite", "A & B", "The camera is in.");

        var data = await host.Http.GetAsync("/archive/to-cite/citation.json", Cancel);
        var record = JsonDocument.Parse(await data.Content.ReadAsStringAsync(Cancel)).RootElement;

        Assert.Equal(2026, record.GetProperty("publicationYear").GetInt32());
        Assert.EndsWith("/archive/to-cite", record.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains(@"title = {{REHEARSAL: A \& B}}", await host.Http.GetStringAsync("/archive/to-cite/citation.bib", Cancel), StringComparison.Ordinal);
        Assert.Contains("TI  - REHEARSAL: A & B\r\n", await host.Http.GetStringAsync("/archive/to-cite/citation.ris", Cancel), StringComparison.Ordinal);
        Assert.Contains("noindex", Assert.Single(data.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/archive/no-such/citation.ris", Cancel)).StatusCode);
    }
}
