using System.Net;
using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Updates;

public sealed class TakingBackTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_update_undone_before_it_arrives_never_leaves()
    {
        var procedure = await server.PrepareAsync();
        var draftId = Guid.CreateVersion7();

        var undone = await UndoAsync(procedure.Id, draftId);
        var late = await server.Staff.SayAsync(procedure.Id, draftId, new { text = "It was on its way for long." });

        Assert.Equal(DraftState.Undone, (await undone.ReadAnswerAsync()).State);
        Assert.Equal(HttpStatusCode.Accepted, late.StatusCode);
        Assert.Equal(DraftState.Undone, (await late.ReadAnswerAsync()).State);
        Assert.Empty((await server.Staff.SheetAsync(procedure.Id)).Buffer);
    }

    [Fact]
    public async Task Undoing_what_nobody_ever_said_is_not_found_once_the_narration_is_over()
    {
        var procedure = await server.PrepareAsync();
        await server.Staff.MoveAsync(procedure.Id, "stop");

        await (await UndoAsync(procedure.Id, Guid.CreateVersion7())).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Undoing_and_saying_at_once_leaves_the_update_either_undone_or_retracted()
    {
        var procedure = await server.PrepareAsync();
        var drafts = Enumerable.Range(1, 25).Select(_ => Guid.CreateVersion7()).ToList();

        var answers = await Task.WhenAll(drafts.SelectMany(each => (Task<HttpResponseMessage>[])
        [
            server.Staff.SayAsync(procedure.Id, each, new { text = $"Said and undone, {each:N}."[..20] }),
            UndoAsync(procedure.Id, each),
        ]));

        Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}"));
        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Buffer.Count == 0);
        Assert.All(sheet.Texts(), Assert.Empty);
        await OnDisk.AssertSoundAsync(server.DataFolder, procedure.Id);
    }

    [Fact]
    public async Task What_was_taken_back_twice_is_retracted_once()
    {
        var (procedure, draftId) = await SayPubliclyAsync("Said by mistake.");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => UndoAsync(procedure, draftId)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(3, (await server.Staff.SheetAsync(procedure)).Latest);
    }

    [Fact]
    public async Task What_was_taken_back_is_not_corrected_any_more()
    {
        var (procedure, draftId) = await SayPubliclyAsync("Said by mistake.");
        await UndoAsync(procedure, draftId);

        var answer = await server.Staff.PostJsonAsync(
            $"/api/procedures/{procedure}/updates/{draftId}/amend", """{"text":"Said otherwise."}""");

        await answer.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal(3, (await server.Staff.SheetAsync(procedure)).Latest);
    }

    [Theory]
    [InlineData("""{"text":null}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":"  "}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":"Ask mary@example.org."}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":5}""", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    public async Task A_correction_that_cannot_be_is_refused_and_changes_nothing(string body, HttpStatusCode status)
    {
        var (procedure, draftId) = await SayPubliclyAsync("Said well.");

        var answer = await server.Staff.PostJsonAsync($"/api/procedures/{procedure}/updates/{draftId}/amend", body);

        await answer.ProblemAsync(status);
        Assert.Equal(2, (await server.Staff.SheetAsync(procedure)).Latest);
    }

    [Fact]
    public async Task A_correction_as_long_as_a_book_is_refused_by_its_length()
    {
        var (procedure, draftId) = await SayPubliclyAsync("Said well.");

        var answer = await server.Staff.PostJsonAsync(
            $"/api/procedures/{procedure}/updates/{draftId}/amend", $$"""{"text":"{{new string('a', 900_000)}}"}""");

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("900,000", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retraction_leaves_no_word_in_the_database_or_in_what_the_audience_gets()
    {
        const string canary = "microraptor";
        var procedure = await server.PrepareAsync();
        var draftId = Guid.CreateVersion7();
        await server.Staff.SayAsync(procedure.Id, draftId, new { text = $"We saw a {canary}.", saidBy = "the assistant", key = true });
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);
        await server.Staff.PostJsonAsync(
            $"/api/procedures/{procedure.Id}/updates/{draftId}/amend", $$"""{"text":"It was no {{canary}}."}""");
        Assert.True(OnDisk.Holds(server.DataFolder, canary));

        await UndoAsync(procedure.Id, draftId);

        Assert.DoesNotContain(canary, await server.Visitor.GetStringAsync($"/live/{procedure.Slug}/updates", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(canary, await server.Visitor.GetStringAsync($"/live/{procedure.Slug}", Cancel), StringComparison.Ordinal);
        Assert.False(await HoldsRowAsync(canary), "A row still holds the words.");
        Assert.Null(JournalChain.FirstBroken(await OnDisk.JournalAsync(server.DataFolder, procedure.Id)));
    }

    private async Task<bool> HoldsRowAsync(string words)
    {
        await using var db = OnDisk.Open(server.DataFolder);
        return db.Deliveries.Any(each => each.Text.Contains(words))
            || db.Journal.AsEnumerable().Any(each => System.Text.Encoding.UTF8.GetString(each.Payload ?? []).Contains(words, StringComparison.Ordinal))
            || db.Drafts.AsEnumerable().Any(each => each.Draft?.Text.Contains(words, StringComparison.Ordinal) == true);
    }

    private async Task<(Guid Procedure, Guid Draft)> SayPubliclyAsync(string text)
    {
        var procedure = await server.PrepareAsync();
        var draftId = await server.Staff.SayAsync(procedure.Id, text);
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 1);
        return (procedure.Id, draftId);
    }

    private Task<HttpResponseMessage> UndoAsync(Guid procedure, Guid draftId) =>
        server.Staff.DeleteAsync($"/api/procedures/{procedure}/updates/{draftId}", Cancel);
}
