using System.Net;
using System.Net.Http.Headers;
using System.Text;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Web.Tests.Updates;

public sealed class UpdateTests(Server server)
{
    [Fact]
    public async Task Updates_become_public_in_the_order_they_were_accepted()
    {
        var procedure = await server.PrepareAsync();
        var texts = Enumerable.Range(1, 20).Select(each => $"This is sentence {each}.").ToList();

        foreach (var text in texts)
        {
            await server.Staff.SayAsync(procedure.Id, text);
        }

        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == texts.Count);
        Assert.Equal(texts, sheet.Texts());
        Assert.Equal(Enumerable.Range(1, (int)sheet.Latest), sheet.Entries.Select(each => (int)each.Entry.Number));
    }

    [Fact]
    public async Task The_same_update_put_twice_is_public_once()
    {
        var procedure = await server.PrepareAsync();
        var draftId = Guid.CreateVersion7();
        var body = new { type = "step", text = "The camera is in." };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => server.Staff.SayAsync(procedure.Id, draftId, body)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count > 0);
        Assert.Single(sheet.Texts());
    }

    [Fact]
    public async Task A_sheet_is_sent_again_only_when_something_in_it_is_new()
    {
        var procedure = await server.PrepareAsync();
        var first = await server.Staff.GetAsync($"/api/procedures/{procedure.Id}");

        var unchanged = await AskAsync(procedure.Id, first.Headers.ETag!);
        await server.Staff.SayAsync(procedure.Id, "The camera is in.");
        var changed = await AskAsync(procedure.Id, first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.True(DateTimeOffset.TryParse(unchanged.Headers.GetValues("LiveOR-Time").Single(), out _));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Another_text_under_the_same_id_is_a_conflict()
    {
        var procedure = await server.PrepareAsync();
        var draftId = await server.Staff.SayAsync(procedure.Id, "The camera is in.");

        var answer = await server.Staff.SayAsync(procedure.Id, draftId, new { type = "step", text = "Another sentence." });

        await answer.ProblemAsync(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_update_undone_while_it_waits_never_leaves()
    {
        var procedure = await server.PrepareAsync(release: "buffered", delaySeconds: 3600);
        var draftId = Guid.CreateVersion7();
        var body = new { type = "step", text = "This was a slip." };
        await server.Staff.SayAsync(procedure.Id, draftId, body);

        var undone = await server.Staff.DeleteAsync($"/api/procedures/{procedure.Id}/updates/{draftId}");
        var late = await server.Staff.SayAsync(procedure.Id, draftId, body);

        Assert.Equal(DraftState.Undone, (await undone.ReadAnswerAsync()).State);
        Assert.Equal(DraftState.Undone, (await late.ReadAnswerAsync()).State);
        Assert.Empty((await server.Staff.SheetAsync(procedure.Id)).Buffer);
    }

    [Fact]
    public async Task A_public_update_taken_back_keeps_its_number_and_loses_its_words()
    {
        var procedure = await server.PrepareAsync();
        var draftId = await server.Staff.SayAsync(procedure.Id, "This was wrong.");
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);

        await server.Staff.DeleteAsync($"/api/procedures/{procedure.Id}/updates/{draftId}");

        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Latest == 3);
        Assert.Equal(["status", "update", "retraction"], sheet.Entries.Select(each => $"{each.Entry.Kind}".ToLowerInvariant()));
        Assert.Equal(("", ""), (sheet.Entries[1].Entry.Html, sheet.Entries[1].Entry.Text));
    }

    [Fact]
    public async Task A_correction_is_public_and_names_what_it_corrects()
    {
        var procedure = await server.PrepareAsync();
        var draftId = await server.Staff.SayAsync(procedure.Id, "Five ports are in.");
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);

        var answer = await server.Staff.PostJsonAsync(
            $"/api/procedures/{procedure.Id}/updates/{draftId}/amend", """{"text":"Four ports are in."}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Latest == 3);
        Assert.Equal(2, sheet.Entries[2].Entry.Target);
        Assert.Equal("Four ports are in.", sheet.Entries[2].Entry.Text);
    }

    [Fact]
    public async Task An_identifier_is_held_and_nothing_is_stored()
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.SayAsync(
            procedure.Id, Guid.CreateVersion7(), new { type = "step", text = "Write to somebody@example.org about it." });

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("email", problem.GetProperty("findings")[0].GetProperty("rule").GetString());
        Assert.Equal("held", problem.GetProperty("findings")[0].GetProperty("level").GetString());
        Assert.Empty((await server.Staff.SheetAsync(procedure.Id)).Buffer);
    }

    [Fact]
    public async Task A_held_draft_waits_for_a_moderator_when_asked_to()
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.SayAsync(
            procedure.Id, Guid.CreateVersion7(),
            new { type = "step", text = "Write to somebody@example.org about it.", askModerator = true });

        Assert.Equal(DraftState.Held, (await answer.ReadAnswerAsync()).State);
        Assert.NotEmpty((await server.Staff.SheetAsync(procedure.Id)).Buffer.Single().Findings);
    }

    [Theory]
    [InlineData("""{"type":"step","text":""", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"nonsense","text":"Words."}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"step","text":""}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"type":"step"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":"Words.","stepId":"nowhere"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":"Words.","happenedAt":"2999-01-01T00:00:00Z"}""", HttpStatusCode.UnprocessableEntity)]
    public async Task A_body_that_cannot_be_is_a_problem_in_words(string body, HttpStatusCode status)
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.PutAsync(
            $"/api/procedures/{procedure.Id}/updates/{Guid.CreateVersion7()}",
            new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);

        var problem = await answer.ProblemAsync(status);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Empty((await server.Staff.SheetAsync(procedure.Id)).Buffer);
    }

    [Fact]
    public async Task A_text_of_100000_characters_is_refused_with_its_length()
    {
        var procedure = await server.PrepareAsync();

        var answer = await server.Staff.SayAsync(
            procedure.Id, Guid.CreateVersion7(), new { type = "step", text = new string('a', 100_000) });

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("100,000", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_key_updates_are_given_to_the_mirror()
    {
        var procedure = await server.PrepareAsync();
        await server.Staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = "A key moment.", key = true });
        await server.Staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = "A small thing.", key = false });

        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 2);

        Assert.Equal(["1/ A key moment. #LapChole"], sheet.Deliveries.Select(each => each.Text));
        Assert.NotEqual(DeliveryState.Skipped, sheet.Deliveries[0].State);
    }

    [Fact]
    public async Task A_concluded_rehearsal_goes_to_the_archive_once_nothing_waits()
    {
        var procedure = await server.PrepareAsync();
        await server.Staff.SayAsync(procedure.Id, "The last words.");

        await server.Staff.MoveAsync(procedure.Id, "conclude");

        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Status == ProcedureStatus.Archived);
        Assert.Equal(["The last words."], sheet.Texts());
    }

    private async Task<HttpResponseMessage> AskAsync(Guid id, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/procedures/{id}");
        request.Headers.IfNoneMatch.Add(tag);
        return await server.Staff.SendAsync(request);
    }
}
