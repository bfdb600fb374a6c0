using System.Text;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Archive.Copies;
using LiveOR.Archive.Packing;
using LiveOR.Procedures;
using LiveOR.Web.Archive.Arriving;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Archive.Leaving;
using LiveOR.Web.Tests.Audience;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Archive.Arriving;

public sealed class ImportTests(SeededHost host) : IClassFixture<SeededHost>, IAsyncLifetime
{
    private readonly SeededHost elsewhere = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => elsewhere.InitializeAsync();

    public ValueTask DisposeAsync() => elsewhere.DisposeAsync();

    [Fact]
    public async Task Exported_taken_in_elsewhere_and_exported_again_it_is_the_same_to_the_byte()
    {
        var procedure = await host.ArchivedAsync("there-and-back");
        var pack = await host.ExportAsync("there-and-back");

        var arrival = Assert.IsType<Arrival.Sound>(await TakeInAsync(pack));

        Assert.True(arrival.Sheet.Done);
        Assert.Equal(pack, await elsewhere.ExportAsync("there-and-back"));
        await using var db = await elsewhere.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        var journal = await db.Journal.AsNoTracking().Where(each => each.ProcedureId == procedure.Id).OrderBy(each => each.Number).ToListAsync(Cancel);
        Assert.Null(JournalChain.FirstBroken(journal));
        Assert.Single(await db.Audit.AsNoTracking().Where(each => each.Action == AuditAction.Imported).ToListAsync(Cancel));
        Assert.Contains("The bag is out.", await elsewhere.Http.GetStringAsync("/archive/there-and-back", Cancel));
        Assert.Contains("/archive/there-and-back", await elsewhere.Http.GetStringAsync("/archive", Cancel));
    }

    [Fact]
    public async Task The_same_again_says_so_and_changes_nothing()
    {
        await host.ArchivedAsync("again");
        var pack = await host.ExportAsync("again");
        await TakeInAsync(pack);

        var arrival = Assert.IsType<Arrival.Sound>(await TakeInAsync(pack));

        Assert.Equal("same", arrival.Sheet.Standing);
        Assert.False(arrival.Sheet.Done);
        Assert.Equal("same", Assert.IsType<Arrival.Sound>(await LookAsync(host, pack)).Sheet.Standing);
    }

    [Fact]
    public async Task What_stands_at_its_address_is_never_overwritten_nor_what_was_taken_back_since_revived()
    {
        var procedure = await host.ArchivedAsync("since-changed");
        var pack = await host.ExportAsync("since-changed");
        await host.RetractAsync(procedure, 2);
        await elsewhere.LiveAsync("since-changed");

        Assert.IsType<Arrival.Taken>(await LookAsync(host, pack));
        Assert.IsType<Arrival.Taken>(await TakeInAsync(pack));
    }

    [Fact]
    public async Task What_the_guard_holds_waits_for_a_reviewer_whatever_the_file_says_of_itself()
    {
        await host.ArchivedAsync("revealing", said: "The camera is in.");
        var pack = Repacked(await host.ExportAsync("revealing"), files =>
            Replace(files, "The camera is in.", "The camera is in, MRN 47110815."));

        var found = Assert.IsType<Arrival.Found>(await TakeInAsync(pack));

        Assert.True(found.Sheet.NeedsReviewer);
        Assert.Contains(found.Sheet.Findings, each => each.Place == "entry 2");
        Assert.DoesNotContain("revealing", await elsewhere.Http.GetStringAsync("/archive", Cancel));
        Assert.True(Assert.IsType<Arrival.Sound>(await elsewhere.Services.GetRequiredService<Importing>()
            .TakeInAsync(pack, "reviewer", accepted: true, Cancel)).Sheet.Done);
        Assert.DoesNotContain("47110815", await elsewhere.Http.GetStringAsync("/archive/revealing", Cancel));
    }

    [Fact]
    public async Task A_file_that_was_tampered_with_is_refused_with_every_place_named()
    {
        await host.ArchivedAsync("broken");
        var pack = await host.ExportAsync("broken");
        pack[pack.Length / 2] ^= 1;

        Assert.NotEmpty(Assert.IsType<Arrival.Refused>(await TakeInAsync(pack)).Why);
        Assert.NotEmpty(Assert.IsType<Arrival.Refused>(await TakeInAsync(pack[..1000])).Why);
        Assert.NotEmpty(Assert.IsType<Arrival.Refused>(await TakeInAsync([])).Why);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "in a form that this one does not know")]
    [InlineData("\"liveor-export\"", "\"another\"", "is not that of an export")]
    [InlineData("\"slug\": \"odd-", "\"slug\": \"../odd-", "no address that can stand here")]
    [InlineData("\"width\": 320", "\"width\": 321", "no plain JPEG of the size")]
    [InlineData("\"entries\": [", "\"entries\": [null,", "cannot be read")]
    public async Task A_file_with_right_checksums_and_wrong_contents_is_refused_in_plain_words(string right, string wrong, string why)
    {
        var slug = $"odd-{Math.Abs(wrong.GetHashCode(StringComparison.Ordinal))}";
        await host.ArchivedAsync(slug);
        var pack = Repacked(await host.ExportAsync(slug), files =>
            Replace(files, right, wrong));

        Assert.Contains(Assert.IsType<Arrival.Refused>(await TakeInAsync(pack)).Why, each => each.Contains(why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"shortCode\":", "\"legalHold\": \"a claim\", \"shortCode\":", "“legalHold” at procedure")]
    [InlineData("\"shortCode\":", "\"deidentified\": false, \"shortCode\":", "“deidentified” at procedure")]
    [InlineData("\"shortCode\":", "\"createdBy\": \"Ann\", \"shortCode\":", "“createdBy” at procedure")]
    [InlineData("\"shortCode\":", "\"createdAt\": \"2026-03-03T08:00:00+00:00\", \"shortCode\":", "“createdAt” at procedure")]
    [InlineData("\"shortCode\":", "\"mirrors\": [], \"shortCode\":", "“mirrors” at procedure")]
    [InlineData("\"shortCode\":", "\"manyLinks\": true, \"shortCode\":", "“manyLinks” at procedure")]
    [InlineData("\"shortCode\":", "\"safeguards\": {\"profile\":{\"id\":\"x\",\"title\":\"x\",\"checklist\":[]}}, \"shortCode\":", "“safeguards” at procedure")]
    [InlineData("\"shortCode\":", "\"consent\": {\"scope\":[\"text\"],\"obtainedBy\":\"x\",\"obtainedOn\":\"2026-03-01\",\"capacityConfirmed\":true,\"audienceDisclosed\":true,\"language\":\"en\"}, \"shortCode\":", "“consent” at procedure")]
    [InlineData("\"entries\": [", "\"followUps\": [{\"task\":\"24h\",\"reason\":\"none of it\",\"by\":\"x\",\"at\":\"2026-03-04T09:00:00+00:00\"}], \"entries\": [", "“followUps” at procedure")]
    [InlineData("\"payloadDigest\":", "\"salt\": \"00ff\", \"payloadDigest\":", "“salt” at entry")]
    [InlineData("\\u0022by\\u0022:\\u0022\\u0022", "\\u0022by\\u0022:\\u0022Ann\\u0022", "“by” at entry")]
    [InlineData("\\u0022author\\u0022:\\u0022\\u0022", "\\u0022author\\u0022:\\u0022Ann\\u0022", "“author” at entry")]
    [InlineData("\"graphic\":", "\"uploadedBy\": \"Ann\", \"graphic\":", "“uploadedBy” at photos/")]
    [InlineData("\"graphic\":", "\"decidedBy\": \"Ann\", \"graphic\":", "“decidedBy” at photos/")]
    [InlineData("\"graphic\":", "\"checks\": [], \"graphic\":", "“checks” at photos/")]
    public async Task What_only_the_hospitals_own_copy_carries_is_refused_by_name_in_a_readers_copy(string right, string wrong, string field)
    {
        var slug = $"own-{Math.Abs(wrong.GetHashCode(StringComparison.Ordinal))}";
        await host.ArchivedAsync(slug);
        var pack = Repacked(await host.ExportAsync(slug), files => Replace(files, right, wrong));

        Assert.Contains(Assert.IsType<Arrival.Refused>(await TakeInAsync(pack)).Why, why =>
            why.StartsWith("journal.json says it is for readers", StringComparison.Ordinal) && why.Contains(field, StringComparison.Ordinal));
        Assert.NotEmpty(ExportCheck.Of(pack).Faults);
    }

    [Fact]
    public async Task What_was_withheld_where_it_comes_from_is_withheld_here_and_leaves_as_the_same_bytes()
    {
        var procedure = await host.LiveAsync("withheld-there");
        await host.SayAsync(procedure, "The camera is in, MRN 47110815.", "access", 0);
        await host.SayAsync(procedure, "The bag is out.", "removal", 300);
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(3, "The bag is out, MRN 47110815."), 310);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded), 900);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived), 900);
        var pack = await host.ExportAsync("withheld-there");

        Assert.True(Assert.IsType<Arrival.Sound>(await TakeInAsync(pack)).Sheet.Done);

        Assert.Equal(pack, await elsewhere.ExportAsync("withheld-there"));
        var page = await elsewhere.Http.GetStringAsync("/archive/withheld-there", Cancel);
        Assert.Contains("This entry is withheld until someone has checked it again.", page);
        Assert.All(pack.Unpack(), each => Assert.DoesNotContain("47110815", Encoding.UTF8.GetString(each.Value.Span)));
        Assert.False(elsewhere.Holds("47110815"));
    }

    [Fact]
    public async Task A_playbook_that_cannot_be_shown_is_refused()
    {
        await host.ArchivedAsync("no-plan");
        var pack = Repacked(await host.ExportAsync("no-plan"), files =>
            files["data/playbook.json"] = """{"format":1,"playbook":{"id":"x","title":"x","specialty":"x","version":"1.0.0","phases":null}}"""u8.ToArray());

        Assert.Contains("does not make an archive", Assert.Single(Assert.IsType<Arrival.Refused>(await TakeInAsync(pack)).Why));
    }

    private static byte[] Repacked(byte[] pack, Action<Dictionary<string, byte[]>> change)
    {
        var files = pack.Unpack().ToDictionary(each => each.Key, each => each.Value.ToArray());
        change(files);
        files[Checksums.FileName] = Checksums.Write(files.Where(each => each.Key != Checksums.FileName)
            .ToDictionary(each => each.Key, each => Checksums.Of(each.Value)));
        return Pack.Write(files);
    }

    private static void Replace(Dictionary<string, byte[]> files, string right, string wrong)
    {
        var journal = Encoding.UTF8.GetString(files[JournalCopy.FileName]);
        Assert.Contains(right, journal);
        files[JournalCopy.FileName] = Encoding.UTF8.GetBytes(journal.Replace(right, wrong, StringComparison.Ordinal));
    }

    private Task<Arrival> TakeInAsync(byte[] pack) =>
        elsewhere.Services.GetRequiredService<Importing>().TakeInAsync(pack, "administrator", accepted: false, Cancel);

    private static Task<Arrival> LookAsync(SeededHost where, byte[] pack) =>
        where.Services.GetRequiredService<Importing>().LookAsync(pack, "administrator", Cancel);
}
