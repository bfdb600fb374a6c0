using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Audience;

namespace LiveOR.Web.Tests.Archive.Replays;

public sealed partial class ReplayPageTests(SeededHost host) : IClassFixture<SeededHost>
{
    [Fact]
    public async Task The_whole_narration_and_its_times_stand_in_the_page()
    {
        await ArchivedAsync("replayed");

        var page = await host.Http.GetStringAsync("/archive/replayed/replay", Cancel);

        Assert.Contains("The camera is in.", page);
        Assert.Contains("The bag is out.", page);
        Assert.Contains("REHEARSAL", page);
        Assert.Contains("noindex", page);
        Assert.Contains("<noscript>", page);
        Assert.DoesNotContain("2026-03-03", page);
        var moments = Data(page).GetProperty("moments");
        Assert.Equal([1, 2, 3, 4, 5, 6], moments.EnumerateArray().Select(each => each.GetProperty("number").GetInt32()));
        Assert.Equal(540_000, moments[2].GetProperty("at").GetInt64());
        Assert.Equal(2, moments[3].GetProperty("corrects").GetInt32());
    }

    [Fact]
    public async Task What_was_taken_back_is_its_empty_place_only()
    {
        var procedure = await ArchivedAsync("replayed-erased");
        await host.RetractAsync(procedure, 3);

        var page = await host.Http.GetStringAsync("/archive/replayed-erased/replay", Cancel);

        Assert.DoesNotContain("The bag is out.", page);
        Assert.Contains("What was said here was taken back.", page);
        Assert.Contains("Update 3 was taken back.", page);
    }

    [Fact]
    public async Task What_is_not_archived_is_not_replayed()
    {
        await host.LiveAsync("replayed-live");

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/archive/replayed-live/replay", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/live/replayed-live/replay", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Who_joins_an_as_live_release_late_begins_at_its_beginning_and_goes_on_live()
    {
        var procedure = await host.PrepareAsync(Narrated.Procedure("as-live") with { Release = ReleaseMode.AsLive });
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        Assert.DoesNotContain("/live/as-live/replay", await host.Http.GetStringAsync("/live/as-live", Cancel));
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded));
        await host.SayAsync(procedure, "The camera is in.", "access", 0);

        Assert.Contains("/live/as-live/replay", await host.Http.GetStringAsync("/live/as-live", Cancel));
        var page = await host.Http.GetStringAsync("/live/as-live/replay", Cancel);

        Assert.Contains("The camera is in.", page);
        Assert.Contains("You have caught up.", page);
        Assert.Contains("noindex", page);
    }

    [Fact]
    public async Task Once_it_is_archived_the_archive_replays_it()
    {
        var procedure = await host.PrepareAsync(Narrated.Procedure("as-live-over") with { Release = ReleaseMode.AsLive });
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Live));
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived));

        var answer = await host.Http.GetAsync("/live/as-live-over/replay", Cancel);

        Assert.Equal("/archive/as-live-over/replay", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static JsonElement Data(string page) => JsonDocument.Parse(DataElement().Match(page).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/json\" id=\"replay-data\">(.*?)</script>", RegexOptions.Singleline, 1000)]
    private static partial Regex DataElement();

    private async Task<Procedure> ArchivedAsync(string slug)
    {
        var procedure = await host.LiveAsync(slug);
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        await host.SayAsync(procedure, "The bag is out.", "removal", 480, key: true);
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(2, "The camera went in twice."), 500);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded), 600);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived), 600);
        return procedure;
    }
}
