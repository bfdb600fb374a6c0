using System.Net;
using System.Text;
using System.Xml.Linq;
using LiveOR.Archive;
using LiveOR.Archive.Copies;
using LiveOR.Archive.Packing;
using LiveOR.Procedures;
using LiveOR.Web.Archive.Arriving;
using LiveOR.Web.Archive.Leaving;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Audience;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Archive.Leaving;

public sealed class ExportTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_is_the_same_to_the_byte_whenever_it_is_asked_for()
    {
        await host.ArchivedAsync("twice");
        var first = await host.ExportAsync("twice");
        await host.RestartAsync();

        Assert.Equal(first, await host.ExportAsync("twice"));
    }

    [Fact]
    public async Task It_holds_everything_and_its_checksums_fit()
    {
        await host.ArchivedAsync("whole");
        var pack = await host.ExportAsync("whole");
        var files = pack.Unpack();

        Assert.Equal(
            ["README.txt", "archive.md", "checksums.txt", "data/archive.json", "data/playbook.json", "feed.atom", "fhir.json", "index.html",
                "journal.json", Assert.Single(files.Keys, name => name.StartsWith("photos/", StringComparison.Ordinal)), "playbook.md", "replay.html"],
            files.Keys);
        Assert.Empty(ExportCheck.Of(pack).Faults);
        Assert.Equal("feed", XDocument.Parse(Text(files, "feed.atom")).Root!.Name.LocalName);
        Assert.Contains("REHEARSAL", Text(files, "index.html"));
        Assert.Contains("Getting out", Text(files, "index.html"));
        Assert.All(
            [Text(files, "index.html"), await host.Http.GetStringAsync("/archive/whole", Cancel)],
            page => Assert.Contains("<p class=\"soft\">Narrated in 2026</p>", page));
        Assert.Contains("### Access {#access}", Text(files, "playbook.md"));
    }

    [Fact]
    public async Task The_readers_copy_names_no_account_and_nothing_that_was_taken_back()
    {
        await host.ArchivedAsync("discreet");

        foreach (var (name, bytes) in (await host.ExportAsync("discreet")).Unpack())
        {
            Assert.DoesNotContain(ToldToTheEnd.TakenBack, Encoding.UTF8.GetString(bytes.Span));
            Assert.False(Encoding.UTF8.GetString(bytes.Span).Contains("\"narrator\"", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public async Task The_page_asks_nothing_of_any_server()
    {
        await host.ArchivedAsync("alone");
        var files = (await host.ExportAsync("alone")).Unpack();
        var page = Text(files, "index.html");

        Assert.Contains("default-src 'none'", page);
        Assert.DoesNotContain("src=\"/", page);
        Assert.DoesNotContain("href=\"/", page);
        Assert.DoesNotContain("type=\"module\"", page);
        Assert.Contains($"src=\"{files.Keys.Single(name => name.StartsWith("photos/", StringComparison.Ordinal))}\"", page);
    }

    [Fact]
    public async Task A_tampered_byte_anywhere_is_named()
    {
        await host.ArchivedAsync("tampered");
        var pack = await host.ExportAsync("tampered");
        var starts = pack.Unpack().Select(each => pack.AsSpan().IndexOf(each.Value.Span)).ToHashSet();
        var random = new Random(8);
        var places = Enumerable.Range(0, 400).Select(_ => random.Next(pack.Length))
            .Concat(starts.Where(each => each >= 0)).Concat(Enumerable.Range(pack.Length - 1000, 1000));

        foreach (var at in places)
        {
            pack[at] ^= 0x20;
            Assert.True(ExportCheck.Of(pack).Faults.Count > 0, $"Byte {at} goes unnoticed.");
            pack[at] ^= 0x20;
        }

        Assert.Empty(ExportCheck.Of(pack).Faults);
    }

    [Fact]
    public async Task Whoever_packs_it_again_is_found_by_its_checksums_and_whoever_mends_those_by_the_chain()
    {
        await host.ArchivedAsync("repacked");
        var files = (await host.ExportAsync("repacked")).Unpack().ToDictionary(each => each.Key, each => each.Value.ToArray());
        files["archive.md"] = [.. files["archive.md"], (byte)'!'];
        files.Remove("playbook.md");
        files["added.txt"] = "x"u8.ToArray();

        Assert.Equal(
            ["added.txt was added: checksums.txt does not know it.", "archive.md is not what checksums.txt says it is.", "playbook.md is missing."],
            ExportCheck.Of(Pack.Write(files)).Faults.Order(StringComparer.Ordinal));

        files[JournalCopy.FileName] = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files[JournalCopy.FileName]).Replace("\"elapsed\": 780", "\"elapsed\": 781", StringComparison.Ordinal));
        files[Checksums.FileName] = Checksums.Write(files.Where(each => each.Key != Checksums.FileName)
            .ToDictionary(each => each.Key, each => Checksums.Of(each.Value)));

        Assert.Equal(["Journal entry 4 was changed: its hash does not fit."], ExportCheck.Of(Pack.Write(files)).Faults);
    }

    [Fact]
    public async Task A_deidentified_copy_has_no_time_of_day_nor_an_id_that_is_made_of_one()
    {
        var procedure = await host.ArchivedAsync("timeless");
        var view = await host.Services.GetRequiredService<Feeds>().FindAsync("timeless", Cancel);
        var timeless = view!.Feed.Procedure with { Terms = new ArchiveTerms { Deidentified = true } };
        await using var stream = await host.Services.GetRequiredService<Exporting>()
            .PackAsync(new FeedView(view.Feed with { Procedure = timeless }, view.Entries), forReaders: true, Cancel);
        using var pack = new MemoryStream();
        await stream.CopyToAsync(pack, Cancel);
        var files = pack.ToArray().Unpack();

        Assert.Empty(ExportCheck.Of(pack.ToArray()).Faults);
        Assert.DoesNotContain("feed.atom", files.Keys);
        Assert.All(files, each => Assert.False(Tells(each.Value), each.Key));
        Assert.Contains("for reading", Assert.Single(Assert.IsType<Arrival.Refused>(
            await host.Services.GetRequiredService<Importing>().LookAsync(pack.ToArray(), "administrator", Cancel)).Why));

        bool Tells(ReadOnlyMemory<byte> file) => Encoding.UTF8.GetString(file.Span) is var text
            && (text.Contains("2026-03", StringComparison.Ordinal) || text.Contains($"{procedure.Id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_archived_has_no_export()
    {
        await host.LiveAsync("not-over");

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/archive/not-over/export.zip", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/archive/not-over/fhir.json", Cancel)).StatusCode);
    }

    [Fact]
    public async Task An_unlisted_export_is_kept_from_search_engines()
    {
        await host.ArchivedAsync("unlisted-export", Access.Unlisted);
        var answer = await host.Http.GetAsync("/archive/unlisted-export/export.zip", Cancel);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("noindex", string.Join(' ', answer.Headers.GetValues("X-Robots-Tag")));
    }

    private static string Text(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, string name) => Encoding.UTF8.GetString(files[name].Span);
}
