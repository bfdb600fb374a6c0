using System.Net;
using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Updates;
using LiveOR.Updates;
using LiveOR.Web.Tests.Accounts;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Updates;

/// <summary>A second person and the drafts that have not left, over the staff API.</summary>
public sealed class ModerationTests(Server server) : IDisposable
{
    private const string Name = "Mrs Example is asleep.";
    private const string Reason = "an eponym, no patient";

    private readonly Dictionary<Guid, IReadOnlyList<FindingPlace>> known = [];
    private readonly HttpClient moderator = Colleague.Of(server.DataFolder, server.Staff.BaseAddress!, "Moderator", Role.Moderator);
    private readonly HttpClient narrator = Colleague.Of(server.DataFolder, server.Staff.BaseAddress!, "Narrator", Role.Narrator);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_held_draft_leaves_once_all_is_dismissed_and_stands_in_the_audit_record_without_its_words()
    {
        var procedure = await server.PrepareAsync();
        var draft = await HoldAsync(procedure.Id, Name);

        var answer = await DismissAsync(moderator, procedure.Id, draft, Reason);
        var again = await DismissAsync(moderator, procedure.Id, draft, Reason);

        Assert.Equal(DraftState.Buffered, (await ReadAsync(answer)).State);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        await server.Staff.SheetWhenAsync(procedure.Id, sheet => sheet.Texts() is [Name]);
        await using var db = OnDisk.Open(server.DataFolder);
        var line = Assert.Single(db.Audit.Where(each => each.Action == AuditAction.Dismissed && each.Target == $"draft {draft}"));
        Assert.Equal("Moderator", line.By);
        Assert.Contains(Reason, line.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Example", line.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_author_and_whoever_may_not_judge_are_told_so()
    {
        var procedure = await server.PrepareAsync();
        var draft = await HoldAsync(procedure.Id, Name);

        var own = await (await DismissAsync(server.Staff, procedure.Id, draft, Reason)).ProblemAsync(HttpStatusCode.Forbidden);
        await (await DismissAsync(narrator, procedure.Id, draft, Reason)).ProblemAsync(HttpStatusCode.Forbidden);

        Assert.Contains("somebody else", own.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(DraftState.Held, Assert.Single((await server.Staff.SheetAsync(procedure.Id)).Buffer).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Example is her name")]
    [InlineData("ask 555-0142, she knows")]
    public async Task A_reason_that_says_nothing_or_too_much_is_refused(string reason)
    {
        var procedure = await server.PrepareAsync();
        var draft = await HoldAsync(procedure.Id, Name);

        await (await DismissAsync(moderator, procedure.Id, draft, reason)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(DraftState.Held, Assert.Single((await server.Staff.SheetAsync(procedure.Id)).Buffer).State);
    }

    [Fact]
    public async Task A_dismissal_on_hold_waits_for_the_release_and_keeps_its_place()
    {
        var procedure = await server.PrepareAsync();
        await server.Staff.MoveAsync(procedure.Id, "hold");
        var first = await HoldAsync(procedure.Id, Name);
        await server.Staff.SayAsync(procedure.Id, "The second.");

        (await DismissAsync(moderator, procedure.Id, first, Reason)).EnsureSuccessStatusCode();
        Assert.Empty((await server.Staff.SheetAsync(procedure.Id)).Texts());
        await server.Staff.MoveAsync(procedure.Id, "release");

        await server.Staff.SheetWhenAsync(procedure.Id, sheet => sheet.Texts() is [Name, "The second."]);
    }

    [Fact]
    public async Task One_draft_is_held_back_and_lets_those_behind_it_pass()
    {
        var procedure = await server.PrepareAsync();
        await server.Staff.MoveAsync(procedure.Id, "hold");
        var first = await server.Staff.SayAsync(procedure.Id, "The first.");
        await server.Staff.SayAsync(procedure.Id, "The second.");

        Assert.Equal(DraftState.Held, (await ReadAsync(await PostAsync(moderator, procedure.Id, first, "hold"))).State);
        await server.Staff.MoveAsync(procedure.Id, "release");
        var sheet = await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts() is ["The second."]);
        Assert.Equal(("Moderator", DraftState.Held), (sheet.Buffer[0].HeldBy, sheet.Buffer[0].State));

        await (await PostAsync(narrator, procedure.Id, first, "release")).ProblemAsync(HttpStatusCode.Forbidden);
        (await PostAsync(moderator, procedure.Id, first, "release")).EnsureSuccessStatusCode();
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts() is ["The second.", "The first."]);
        var late = await (await PostAsync(moderator, procedure.Id, first, "hold")).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal("public", late.GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_the_guard_holds_is_not_let_go_without_a_dismissal()
    {
        var procedure = await server.PrepareAsync();
        var draft = await HoldAsync(procedure.Id, Name);

        var refused = await (await PostAsync(moderator, procedure.Id, draft, "release")).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Contains("Dismiss", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holding_back_and_leaving_cannot_both_win()
    {
        var procedure = await server.PrepareAsync();
        for (var round = 0; round < 25; round++)
        {
            var draft = await server.Staff.SayAsync(procedure.Id, $"Sentence {round}.");
            var answer = await PostAsync(moderator, procedure.Id, draft, "hold");

            var sheet = await server.Staff.SheetAsync(procedure.Id);
            Assert.Equal(answer.StatusCode == HttpStatusCode.OK, sheet.Buffer.Any(each => each.DraftId == draft));
            Assert.Equal(answer.StatusCode == HttpStatusCode.Conflict, sheet.Entries.Any(each => each.DraftId == draft));
        }
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("conclude")]
    [InlineData("withdraw")]
    public async Task The_words_of_what_is_held_go_with_the_procedure(string verb)
    {
        var procedure = await server.PrepareAsync();
        var draft = await HoldAsync(procedure.Id, Name);

        await server.Staff.MoveAsync(procedure.Id, verb);

        await AssertErasedAsync(draft);
    }

    [Fact]
    public async Task What_is_held_at_the_conclusion_is_let_go_or_dropped_before_it_is_archived()
    {
        var created = await server.Staff.PostAsJsonAsync("/api/procedures", Procedures.Real.Body(new { release = "buffered", delaySeconds = 0 }), Cancel);
        var id = (await created.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!.Id;
        await server.Staff.MoveAsync(id, "go-live", new { singleHanded = true, checklist = "all" });
        var (let, left) = (await HoldAsync(id, Name), await HoldAsync(id, "Mr Alder is asleep."));
        await server.Staff.MoveAsync(id, "conclude");

        (await DismissAsync(moderator, id, let, Reason)).EnsureSuccessStatusCode();
        await server.Staff.SheetWhenAsync(id, sheet => sheet.Texts() is [Name]);
        await (await server.Staff.PostAsync($"/api/procedures/{id}/publish", null, Cancel)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        (await server.Staff.DeleteAsync($"/api/procedures/{id}/updates/{left}", Cancel)).EnsureSuccessStatusCode();
        await server.Staff.MoveAsync(id, "publish");

        await AssertErasedAsync(left);
        Assert.Equal(HttpStatusCode.Conflict, (await DismissAsync(moderator, id, left, Reason, [])).StatusCode);
    }

    public void Dispose()
    {
        moderator.Dispose();
        narrator.Dispose();
    }

    private async Task<Guid> HoldAsync(Guid procedure, string text)
    {
        var draft = Guid.CreateVersion7();
        using var answer = await server.Staff.SayAsync(procedure, draft, new { text, askModerator = true });
        Assert.Equal(DraftState.Held, (await answer.ReadAnswerAsync()).State);
        return draft;
    }

    private async Task<HttpResponseMessage> DismissAsync(
        HttpClient staff, Guid procedure, Guid draft, string reason, IReadOnlyList<FindingPlace>? places = null)
    {
        var sheet = await server.Staff.SheetAsync(procedure);
        places ??= known.GetValueOrDefault(draft) ?? [
            .. sheet.Buffer.Single(each => each.DraftId == draft).Findings
                .Select(each => new FindingPlace(each.Rule, each.Start, each.Length)),
        ];
        known[draft] = places;
        return await staff.PostAsJsonAsync(
            $"/api/procedures/{procedure}/updates/{draft}/dismiss", new DismissRequest(places, reason), Cancel);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient staff, Guid procedure, Guid draft, string verb) =>
        staff.PostAsync($"/api/procedures/{procedure}/updates/{draft}/{verb}", null, Cancel);

    private static async Task<ModerationAnswer> ReadAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ModerationAnswer, Cancel))!;

    private async Task AssertErasedAsync(Guid draft)
    {
        await using var db = OnDisk.Open(server.DataFolder);
        var row = db.Drafts.Single(each => each.Id == new DraftId(draft));
        Assert.Equal((DraftState.Undone, (Draft?)null, 0), (row.State, row.Draft, row.Dismissals.Count));
    }
}
