using System.Net;
using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Tests.Mirrors;

namespace LiveOR.Web.Tests.Procedures;

[Collection(nameof(AroundTheScript))]
public sealed class RehearsingTests(ScriptDesk desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rehearsal_is_live_at_once_with_the_same_deck_and_script_and_none_of_the_consent()
    {
        var (id, _) = await desk.PrepareAsync(new { mirrors = Array.Empty<string>() });
        await ScriptDesk.SaveAsync(desk.Narrator, id, 0, ScriptDesk.Answered("a nurse educator"));

        var rehearsal = await RehearseAsync($"/api/procedures/{id}/rehearse");

        var (sheet, original) = (await desk.Narrator.SheetAsync(rehearsal.Id), await desk.Narrator.SheetAsync(id));
        Assert.Equal((ProcedureStatus.Live, true, true), (sheet.Status, sheet.Rehearsal, sheet.Disposable));
        Assert.Equal((Access.Unlisted, null, original.Title), (sheet.Access, sheet.Consent, sheet.Title));
        Assert.Equal(original.Deck.Steps.Select(step => step.Text), sheet.Deck.Steps.Select(step => step.Text));
        Assert.Equal("a nurse educator", sheet.Script!.Steps[0].Answers["author"]);
        Assert.Equal((ProcedureStatus.Prepared, null), (original.Status, sheet.Script.SignedBy));
    }

    [Fact]
    public async Task A_playbook_is_rehearsed_as_it_stands_on_the_shelf()
    {
        var rehearsal = await RehearseAsync("/api/playbooks/laparoscopic-cholecystectomy/rehearse");

        Assert.Equal(ProcedureStatus.Live, (await desk.Narrator.SheetAsync(rehearsal.Id)).Status);
        await (await desk.Narrator.PostAsync("/api/playbooks/nothing/rehearse", null, Cancel)).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_has_gone_live_is_not_rehearsed_any_more()
    {
        var (id, _) = await desk.PrepareAsync();
        await desk.Narrator.MoveAsync(id, "go-live", new { singleHanded = true, checklist = "all" });

        await (await desk.Narrator.PostAsync($"/api/procedures/{id}/rehearse", null, Cancel)).ProblemAsync(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("live")]
    [InlineData("conclude")]
    [InlineData("stop")]
    public async Task Thrown_away_it_is_gone_from_every_list_and_its_words_from_the_disk(string last)
    {
        const string Word = "archaeopteryx";
        var rehearsal = await RehearseAsync("/api/playbooks/laparoscopic-cholecystectomy/rehearse");
        await desk.Narrator.SayAsync(rehearsal.Id, $"Here is the {Word} of {last}.", "access");
        await desk.Narrator.SheetWhenAsync(rehearsal.Id, sheet => sheet.Texts().Count == 1);
        if (last != "live")
        {
            await desk.Narrator.MoveAsync(rehearsal.Id, last);
        }

        Assert.Equal(HttpStatusCode.NoContent, await ThrowAwayAsync(rehearsal.Id));
        Assert.Equal(HttpStatusCode.NoContent, await ThrowAwayAsync(rehearsal.Id));

        var listed = await desk.Narrator.GetStringAsync("/api/procedures", Cancel) + await desk.Narrator.GetStringAsync("/api/under-way", Cancel)
            + await desk.Browser().GetStringAsync("/", Cancel) + await desk.Browser().GetStringAsync("/archive", Cancel);
        Assert.DoesNotContain(rehearsal.Slug, listed, StringComparison.Ordinal);
        Assert.DoesNotContain(rehearsal.Id.ToString(), listed, StringComparison.Ordinal);
        await (await desk.Narrator.GetAsync($"/api/procedures/{rehearsal.Id}", Cancel)).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Single(await desk.RecordAsync(rehearsal.Id), line => line.Action == AuditAction.ThrewAway);
        Assert.Empty(new Traces([$"{Word} of {last}"], []).InFiles(desk.DataFolder));
    }

    [Fact]
    public async Task Its_posts_on_the_rehearsal_network_are_called_back()
    {
        await using var operation = await MirroredOperation.StartAsync();
        await operation.SayAsync("The camera is in.");
        await operation.SayAsync("Three ports follow.");
        await operation.UntilAllAsync(2, DeliveryState.Posted);

        using var thrown = await operation.Staff.DeleteAsync($"/api/procedures/{operation.Procedure.Id}", Cancel);

        Assert.Equal(HttpStatusCode.NoContent, thrown.StatusCode);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await operation.StandingAsync()).Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }

    [Fact]
    public async Task Its_address_answers_as_that_of_a_withdrawn_one()
    {
        var (id, slug) = await desk.PrepareAsync();
        await desk.Surgeon.MoveAsync(id, "withdraw");
        var rehearsal = await RehearseAsync("/api/playbooks/laparoscopic-cholecystectomy/rehearse");
        await ThrowAwayAsync(rehearsal.Id);

        foreach (var address in (string[])["/live/{0}", "/live/{0}/updates?after=0", "/live/{0}/embed", "/archive/{0}", "/archive/{0}/export.json"])
        {
            using var withdrawn = await desk.Browser().GetAsync(address.Replace("{0}", slug, StringComparison.Ordinal), Cancel);
            using var thrown = await desk.Browser().GetAsync(address.Replace("{0}", rehearsal.Slug, StringComparison.Ordinal), Cancel);
            Assert.Equal(withdrawn.StatusCode, thrown.StatusCode);
        }
    }

    [Fact]
    public async Task A_rehearsal_that_was_withdrawn_for_practice_can_be_thrown_away_as_well()
    {
        var rehearsal = await RehearseAsync("/api/playbooks/laparoscopic-cholecystectomy/rehearse");
        await desk.Surgeon.MoveAsync(rehearsal.Id, "withdraw");

        Assert.Equal(HttpStatusCode.NoContent, await ThrowAwayAsync(rehearsal.Id));

        Assert.DoesNotContain(rehearsal.Slug, await desk.Narrator.GetStringAsync("/api/procedures", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_procedure_is_never_thrown_away()
    {
        var (id, _) = await desk.PrepareAsync();

        using var answer = await desk.Narrator.DeleteAsync($"/api/procedures/{id}", Cancel);

        Assert.Contains("withdraw", (await answer.ProblemAsync(HttpStatusCode.Conflict)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(ProcedureStatus.Prepared, (await desk.Narrator.SheetAsync(id)).Status);
        await (await desk.Narrator.DeleteAsync($"/api/procedures/{Guid.NewGuid()}", Cancel)).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_one_that_stands_ready_for_newcomers_stays()
    {
        var all = await desk.Narrator.GetFromJsonAsync("/api/procedures", StaffJson.Default.IReadOnlyListProcedureSummary, Cancel);
        var ready = Assert.Single(all!, each => each.Slug == "rehearsal");

        await (await desk.Narrator.DeleteAsync($"/api/procedures/{ready.Id}", Cancel)).ProblemAsync(HttpStatusCode.Conflict);

        Assert.False((await desk.Narrator.SheetAsync(ready.Id)).Disposable);
        Assert.Equal(HttpStatusCode.OK, (await desk.Browser().GetAsync("/live/rehearsal", Cancel)).StatusCode);
    }

    private async Task<ProcedureCreated> RehearseAsync(string address)
    {
        using var answer = await desk.Narrator.PostAsync(address, null, Cancel);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!;
    }

    private async Task<HttpStatusCode> ThrowAwayAsync(Guid id)
    {
        using var answer = await desk.Narrator.DeleteAsync($"/api/procedures/{id}", Cancel);
        return answer.StatusCode;
    }
}
