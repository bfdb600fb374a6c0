using System.Net;
using System.Text.Json;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Audience.Sharing;

public sealed class LiveBlogTests(SeededHost host) : IClassFixture<SeededHost>
{
    private const string Opening = "<script type=\"application/ld+json\">";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_programs_what_it_is_and_keeps_up_with_every_entry()
    {
        var procedure = await host.LiveAsync("a-blog");
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        await host.SayAsync(procedure, "The bag is out.", "removal", 1200);
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(3, "The bag is half out."), 1260);

        var blog = await ReadAsync("a-blog");

        Assert.Equal("LiveBlogPosting", blog.GetProperty("@type").GetString());
        Assert.Equal("REHEARSAL: Small operation", blog.GetProperty("headline").GetString());
        Assert.Equal($"{host.Address}live/a-blog", blog.GetProperty("url").GetString());
        Assert.NotNull(blog.GetProperty("coverageStartTime").GetString());
        Assert.Equal(JsonValueKind.Null, blog.GetProperty("coverageEndTime").ValueKind);
        var updates = blog.GetProperty("liveBlogUpdate").EnumerateArray().ToList();
        Assert.Equal(["Removal", "Access"], updates.Select(each => each.GetProperty("headline").GetString()));
        Assert.Equal("The bag is half out.", updates[0].GetProperty("correction").GetProperty("text").GetString());

        await host.RetractAsync(procedure, 2);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded));
        var later = await ReadAsync("a-blog");

        Assert.Single(later.GetProperty("liveBlogUpdate").EnumerateArray());
        Assert.NotNull(later.GetProperty("coverageEndTime").GetString());
    }

    [Fact]
    public async Task Narrated_words_cannot_end_the_script_they_stand_in()
    {
        var procedure = await host.LiveAsync("a-tricky-blog");
        await host.SayAsync(procedure, "Watch </script><script>alert(1)</script> & <!-- this.", "access", 0);

        var blog = await ReadAsync("a-tricky-blog");

        Assert.Contains("</script>", blog.GetProperty("liveBlogUpdate")[0].GetProperty("articleBody").GetString());
        Assert.DoesNotContain("<script>", await host.Http.GetStringAsync("/live/a-tricky-blog", Cancel));
    }

    [Fact]
    public async Task A_link_to_a_public_page_shows_a_card()
    {
        await host.LiveAsync("a-shared-page");

        var page = WebUtility.HtmlDecode(await host.Http.GetStringAsync("/live/a-shared-page", Cancel));

        Assert.Contains($"<meta property=\"og:image\" content=\"{host.Address}live/a-shared-page/card.png\"", page);
        Assert.Contains("<meta property=\"og:title\" content=\"REHEARSAL: Small operation\"", page);
        Assert.Contains("<meta name=\"twitter:card\" content=\"summary_large_image\"", page);
        Assert.Contains($"<link rel=\"canonical\" href=\"{host.Address}live/a-shared-page\"", page);
        Assert.Contains("type=\"application/atom+xml\"", page);
    }

    [Fact]
    public async Task A_page_that_is_not_for_everyone_tells_networks_nothing()
    {
        await host.LiveAsync("an-unlisted-page", Access.Unlisted);

        var page = await host.Http.GetStringAsync("/live/an-unlisted-page", Cancel);

        Assert.DoesNotContain("og:", page);
        Assert.DoesNotContain("ld+json", page);
        Assert.DoesNotContain("canonical", page);
        Assert.DoesNotContain("/l/", page);
        Assert.Contains("content=\"noindex\"", page);
    }

    private async Task<JsonElement> ReadAsync(string slug)
    {
        var page = await host.Http.GetStringAsync($"/live/{slug}", Cancel);
        var start = page.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        return JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]).RootElement;
    }
}
