using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Audience;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Archive;

public sealed class ArchiveTests(SeededHost host) : IClassFixture<SeededHost>
{
    [Fact]
    public async Task An_archived_narration_is_shown_with_chapters_timings_and_corrections()
    {
        await ArchivedAsync("whole");

        var page = await host.Http.GetStringAsync("/archive/whole", Cancel);

        Assert.Contains("Getting in", page);
        Assert.Contains("Getting out", page);
        Assert.Contains("How long each step took", page);
        Assert.Contains("Correction to", page);
        Assert.Contains("REHEARSAL", page);
        Assert.DoesNotContain("2026-03-03", page);
    }

    [Fact]
    public async Task The_list_has_what_is_archived_and_public_only()
    {
        await ArchivedAsync("on-the-shelf");
        await ArchivedAsync("unlisted-q8w7", Access.Unlisted);
        await host.LiveAsync("still-live");

        var page = await host.Http.GetStringAsync("/archive", Cancel);

        Assert.Contains("/archive/on-the-shelf", page);
        Assert.DoesNotContain("unlisted-q8w7", page);
        Assert.DoesNotContain("still-live", page);
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/archive/unlisted-q8w7", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/archive/still-live", Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_markdown_export_tells_the_same_story()
    {
        await ArchivedAsync("as-markdown");

        var answer = await host.Http.GetAsync("/archive/as-markdown/export.md", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("# Small operation", text);
        Assert.Contains("**REHEARSAL.**", text);
        Assert.Contains("Step 1 of 3: Access", text);
        Assert.Contains("Correction to 2", text);
    }

    [Fact]
    public async Task The_json_export_has_the_entries_as_the_audience_has_them()
    {
        await ArchivedAsync("as-json");

        var record = await host.Http.GetFromJsonAsync<JsonElement>("/archive/as-json/export.json", Cancel);
        var live = await host.Http.GetFromJsonAsync<JsonElement>("/live/as-json/updates", Cancel);

        Assert.Equal("archived", record.GetProperty("status").GetString());
        Assert.Equal(8, record.GetProperty("timings")[0].GetProperty("minutes").GetInt32());
        Assert.True(JsonElement.DeepEquals(live.GetProperty("entries"), record.GetProperty("entries")));
    }

    [Fact]
    public async Task What_is_taken_back_is_in_no_export()
    {
        var procedure = await ArchivedAsync("erased");
        await host.Http.GetStringAsync("/archive/erased", Cancel);
        await host.RetractAsync(procedure, 3);

        Assert.DoesNotContain("Ports are in.", await host.Http.GetStringAsync("/archive/erased", Cancel));
        Assert.DoesNotContain("Ports are in.", await host.Http.GetStringAsync("/archive/erased/export.md", Cancel));
        Assert.DoesNotContain("Ports are in.", await host.Http.GetStringAsync("/archive/erased/export.json", Cancel));
    }

    [Fact]
    public async Task Exports_of_what_is_not_archived_are_problem_json()
    {
        await host.LiveAsync("not-yet");

        var answer = await host.Http.GetAsync("/archive/not-yet/export.json", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_page_leads_to_the_thread_it_was_mirrored_to()
    {
        var procedure = await ArchivedAsync("mirrored");
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        db.Deliveries.Add(new Delivery
        {
            Id = DeliveryId.New(),
            ProcedureId = procedure.Id,
            Mirror = "x",
            Number = 2,
            Part = 1,
            Text = "1/ The camera is in.",
            State = DeliveryState.Posted,
            RemoteId = "1",
            RemoteUrl = "https://mirror.test/status/1",
        });
        await db.SaveChangesAsync(Cancel);

        Assert.Contains("https://mirror.test/status/1", await host.Http.GetStringAsync("/archive/mirrored", Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<Procedure> ArchivedAsync(string slug, Access access = Access.Public)
    {
        var procedure = await host.LiveAsync(slug, access);
        await host.SayAsync(procedure, "The camera is in.", "access", 0);
        await host.SayAsync(procedure, "Ports are in.", "ports", 480);
        await host.SayAsync(procedure, "The bag is out.", "removal", 780);
        await host.AppendAsync(procedure, JournalKind.Amendment, Narrated.Amendment(2, "The camera went in twice."), 800);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Concluded), 900);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Archived), 900);
        return procedure;
    }
}
