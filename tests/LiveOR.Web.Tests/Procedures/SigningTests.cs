using System.Net;
using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Procedures;

namespace LiveOR.Web.Tests.Procedures;

[Collection(nameof(AroundTheScript))]
public sealed class SigningTests(ScriptDesk desk)
{
    private const string Educator = "a nurse educator";
    private const string Word = "quetzalcoatlus";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_read_is_signed_and_the_record_names_its_digest()
    {
        var (id, _) = await desk.PrepareAsync();
        var read = await ScriptDesk.SaveAsync(desk.Narrator, id, 0, ScriptDesk.Answered(Educator));

        using var answer = await desk.SignAsync(id, read);

        var signed = (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ScriptSheet, Cancel))!;
        Assert.Equal((true, "Cora Cedar", 1), (signed.IsSigned, signed.SignedBy, signed.SignedVersion));
        Assert.True((await desk.Narrator.SheetAsync(id)).Script!.IsSigned);
        var line = Assert.Single(await desk.RecordAsync(id), line => line.Action == AuditAction.SignedScript);
        Assert.Equal(("Cora Cedar", "script 1", read.Digest), (line.By, line.Target, line.Detail["digest"]));
    }

    [Fact]
    public async Task The_playbooks_own_words_may_be_signed_as_they_are()
    {
        var (id, _) = await desk.PrepareAsync();

        Assert.Equal(HttpStatusCode.OK, (await desk.SignAsync(id, await desk.ReadAsync(id))).StatusCode);

        Assert.True((await desk.ReadAsync(id)).IsSigned);
    }

    [Fact]
    public async Task Nobody_signs_what_they_did_not_see()
    {
        var (id, _) = await desk.PrepareAsync();
        var read = await ScriptDesk.SaveAsync(desk.Narrator, id, 0, ScriptDesk.Answered(Educator));
        await ScriptDesk.SaveAsync(desk.Other, id, 1, ScriptDesk.Answered("a doctor in training"));
        var newest = await desk.ReadAsync(id);

        var problem = await (await desk.SignAsync(id, read)).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Contains("Bea Birch", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        ScriptSheet[] inventions = [newest with { Digest = read.Digest }, newest with { Version = 1 }, newest with { Digest = "" }, newest with { Digest = null! }];
        foreach (var invented in inventions)
        {
            await (await desk.SignAsync(id, invented)).ProblemAsync(HttpStatusCode.Conflict);
        }

        Assert.Null((await desk.ReadAsync(id)).SignedBy);
        Assert.DoesNotContain(await desk.RecordAsync(id), line => line.Action == AuditAction.SignedScript);
    }

    [Fact]
    public async Task Any_later_change_ends_the_signature_and_is_seen_to_have_ended_it()
    {
        var (id, _) = await desk.PrepareAsync();
        var read = await ScriptDesk.SaveAsync(desk.Narrator, id, 0, ScriptDesk.Answered(Educator));
        using var signed = await desk.SignAsync(id, read);

        var changed = await ScriptDesk.SaveAsync(desk.Narrator, id, 1, ScriptDesk.Answered(Educator), new { stepId = "access", key = true });
        var back = await ScriptDesk.SaveAsync(desk.Narrator, id, 2, ScriptDesk.Answered(Educator));

        Assert.Equal((false, "Cora Cedar", 1), (changed.IsSigned, changed.SignedBy, changed.SignedVersion));
        Assert.False(back.IsSigned);
        var lines = (await desk.RecordAsync(id)).Where(line => line.Action == AuditAction.ChangedScript).ToList();
        Assert.Equal(["", "Cora Cedar", ""], lines.Select(line => line.Detail["endedSignatureOf"]));
    }

    [Fact]
    public async Task A_second_tap_signs_nothing_twice()
    {
        var (id, _) = await desk.PrepareAsync();
        var read = await desk.ReadAsync(id);

        using var first = await desk.SignAsync(id, read);
        using var second = await desk.SignAsync(id, read);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Single(await desk.RecordAsync(id), line => line.Action == AuditAction.SignedScript);
    }

    [Fact]
    public async Task When_the_permission_goes_its_words_go_and_that_it_was_signed_stays()
    {
        var (id, _) = await desk.PrepareAsync();
        var read = await ScriptDesk.SaveAsync(desk.Narrator, id, 0, new { stepId = "access", text = $"The {Word} comes first." });
        using var signed = await desk.SignAsync(id, read);
        var traces = new Traces([Word], []);
        Assert.NotEmpty(traces.InFiles(desk.DataFolder));

        await desk.Surgeon.MoveAsync(id, "withdraw");

        Assert.Empty(traces.InFiles(desk.DataFolder));
        Assert.Null((await desk.Narrator.SheetAsync(id)).Script);
        await (await desk.Surgeon.GetAsync($"/api/procedures/{id}/script", Cancel)).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Contains(await desk.RecordAsync(id), line => line.Action == AuditAction.SignedScript);
    }
}
