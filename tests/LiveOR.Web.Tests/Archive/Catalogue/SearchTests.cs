using System.Net;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive.Catalogue;

public sealed class SearchTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_leads_to_the_entry_that_has_it_and_is_marked_there()
    {
        await host.ArchiveAsync("found-here", "An operation to find", "The ampulla is <seen>, CO₂ at Rouvière's sulcus.");

        foreach (var words in (string[])["ampulla", "AMPUL", "co2 ampulla", "rouviere sulcus", "seen ampulla"])
        {
            Assert.Contains("/archive/found-here#u2", await host.SeekAsync(words), StringComparison.Ordinal);
        }

        Assert.Contains("<mark>CO₂</mark> at Rouvi", WebUtility.HtmlDecode(await host.SeekAsync("co2 ampulla")), StringComparison.Ordinal);
        Assert.Contains("The <mark>ampulla</mark> is", await host.SeekAsync("ampulla"), StringComparison.Ordinal);
        Assert.DoesNotContain("<seen>", await host.SeekAsync("ampulla"), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await host.SeekAsync("ampulla giraffe"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("'); DROP TABLE \"Volumes\"; --")]
    [InlineData("a AND OR NOT NEAR( ^ * : { } + -")]
    [InlineData("Words:camera rowid:1 *")]
    [InlineData("%_[]\\")]
    [InlineData("\u0000\u202e\ud83d\ude00")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("ﷺ ﬃ ½ ①")]
    public async Task Hostile_words_are_words(string words)
    {
        var answer = await host.Http.GetAsync($"/archive?q={Uri.EscapeDataString(words)}&specialty={Uri.EscapeDataString(words)}&code={Uri.EscapeDataString(words)}", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_letters_are_refused_in_plain_words() =>
        Assert.Contains("up to 100 characters", await host.SeekAsync(new string('a', 5000)), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_taken_back_is_not_found_from_that_moment_on_and_stands_in_no_file()
    {
        var procedure = await host.ArchiveAsync("taken-back", "Taken back", "The xanthochromia is seen.");
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(3, "The bag with the myelolipoma is out."), 800);
        Assert.Contains("#u2", await host.SeekAsync("xanthochromia"), StringComparison.Ordinal);
        Assert.Contains("#u6", await host.SeekAsync("myelolipoma"), StringComparison.Ordinal);

        await host.RetractAsync(procedure, 2);
        await host.RetractAsync(procedure, 6);

        Assert.Contains("Nothing found", await host.SeekAsync("xanthochromia"), StringComparison.Ordinal);
        Assert.Contains("Nothing found", await host.SeekAsync("myelolipoma"), StringComparison.Ordinal);
        Assert.Contains("/archive/taken-back", await host.SeekAsync("taken back"), StringComparison.Ordinal);
        foreach (var word in (string[])["xanthochromia", "anthochromia", "myelolipoma"])
        {
            Assert.False(host.Holds(word), $"“{word}” stands in a file of the database.");
        }
    }

    [Fact]
    public async Task A_withdrawn_procedure_is_in_no_list_and_no_search()
    {
        var procedure = await host.ArchiveAsync("withdrawn-zebra", "Zebra repair", "The zebra is seen.");
        Assert.Contains("withdrawn-zebra", await host.SeekAsync("zebra"), StringComparison.Ordinal);

        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Withdrawn), 1000);

        Assert.Contains("Nothing found", await host.SeekAsync("zebra"), StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn-zebra", await host.Http.GetStringAsync("/archive", Cancel), StringComparison.Ordinal);
        foreach (var ending in (string[])["json", "bib", "ris"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync($"/archive/withdrawn-zebra/citation.{ending}", Cancel)).StatusCode);
        }
    }

    [Theory]
    [InlineData(Access.Unlisted)]
    [InlineData(Access.Professional)]
    public async Task What_is_not_public_is_not_found(Access access)
    {
        var word = $"okapi{access}".ToLowerInvariant();
        await host.ArchiveAsync($"hidden-{word}", "Okapi repair", $"The {word} is seen.", access: access);

        Assert.Contains("Nothing found", await host.SeekAsync(word), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_audience_is_still_told_of_is_found_once_it_is_archived()
    {
        var procedure = await host.LiveAsync("still-going");
        await host.SayAsync(procedure, "The quagga is seen.", "access", 0);
        Assert.Contains("Nothing found", await host.SeekAsync("quagga"), StringComparison.Ordinal);

        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived), 60);

        Assert.Contains("/archive/still-going#u2", await host.SeekAsync("quagga"), StringComparison.Ordinal);
    }
}
