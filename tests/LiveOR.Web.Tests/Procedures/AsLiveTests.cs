using System.Net;
using System.Net.Http.Json;
using LiveOR.Client;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Procedures;

public sealed class AsLiveTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_leaves_before_the_sign_off_and_then_it_plays_at_its_own_pace()
    {
        var answer = await server.Staff.PostAsJsonAsync("/api/procedures", Real.Body(new { release = "asLive" }), Cancel);
        var id = (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!.Id;
        await server.Staff.MoveAsync(id, "go-live", new { singleHanded = true, checklist = "all" });
        await server.Staff.SayAsync(id, "The first.");
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Cancel);
        await server.Staff.SayAsync(id, "The second.");
        await (await SignOffAsync(id)).ProblemAsync(HttpStatusCode.Conflict);
        await server.Staff.MoveAsync(id, "conclude");
        Assert.Equal(2, (await server.Staff.SheetAsync(id)).Buffer.Count);

        Assert.Equal(HttpStatusCode.OK, (await SignOffAsync(id)).StatusCode);

        var sheet = await server.Staff.SheetWhenAsync(id, each => each.Texts().Count == 2);
        Assert.Equal(["The first.", "The second."], sheet.Texts());
        var said = (await OnDisk.JournalAsync(server.DataFolder, id)).Where(each => each.Kind == JournalKind.Update).ToList();
        await using var db = OnDisk.Open(server.DataFolder);
        var due = db.Drafts.Where(each => each.ProcedureId == new ProcedureId(id)).OrderBy(each => each.Sequence).ToList();
        Assert.True(due[1].ReleaseAt - due[0].ReleaseAt >= TimeSpan.FromSeconds(1), "They were not set apart as they were said.");
        Assert.All(said.Zip(due), each => Assert.True(each.First.At >= each.Second.ReleaseAt, "It left before its time."));
    }

    [Fact]
    public async Task A_hold_stops_the_play_and_a_release_goes_on_where_it_stood()
    {
        var id = await ConcludedAsync("The first.", "The second.", "The third.");
        await SpreadAsync(id, TimeSpan.Zero, TimeSpan.FromSeconds(4), TimeSpan.FromMinutes(10));
        (await SignOffAsync(id)).EnsureSuccessStatusCode();
        await server.Staff.SheetWhenAsync(id, each => each.Texts().Count >= 1);

        Assert.Equal(ProcedureStatus.OnHold, (await server.Staff.MoveAsync(id, "hold")).Status);
        var held = await server.Staff.SheetAsync(id);
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, Cancel);
        Assert.Equal(held.Latest, (await server.Staff.SheetAsync(id)).Latest);
        Assert.Equal(ProcedureStatus.Concluded, (await server.Staff.MoveAsync(id, "release")).Status);

        var sheet = await server.Staff.SheetWhenAsync(id, each => each.Texts().Count == 2);
        Assert.Equal(["The first.", "The second."], sheet.Texts());
        var (before, after) = (held.Buffer[^1].ReleaseAt, Assert.Single(sheet.Buffer).ReleaseAt);
        Assert.True(after - before >= TimeSpan.FromSeconds(5), "It was not put off by the length of the hold.");
        Assert.Equal("First account", sheet.SignedOff?.By);
    }

    private async Task<Guid> ConcludedAsync(params string[] texts)
    {
        var answer = await server.Staff.PostAsJsonAsync("/api/procedures", Real.Body(new { release = "asLive" }), Cancel);
        var id = (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!.Id;
        await server.Staff.MoveAsync(id, "go-live", new { singleHanded = true, checklist = "all" });
        foreach (var text in texts)
        {
            await server.Staff.SayAsync(id, text);
        }

        await server.Staff.MoveAsync(id, "conclude");
        return id;
    }

    /// <summary>Sets what was said apart as if it had taken that long, so that the test need not: the last was said when it
    /// was, the others before it.</summary>
    private async Task SpreadAsync(Guid id, params TimeSpan[] sinceTheFirst)
    {
        await using var db = OnDisk.Open(server.DataFolder);
        var drafts = db.Drafts.Where(each => each.ProcedureId == new ProcedureId(id)).OrderBy(each => each.Sequence).ToList();
        var first = drafts[^1].AcceptedAt - sinceTheFirst[^1];
        foreach (var (draft, after) in drafts.Zip(sinceTheFirst))
        {
            db.Entry(draft).Property(each => each.AcceptedAt).CurrentValue = first + after;
        }

        await db.SaveChangesAsync(Cancel);
    }

    private Task<HttpResponseMessage> SignOffAsync(Guid id) =>
        server.Staff.PostAsync($"/api/procedures/{id}/sign-off", null, Cancel);
}
