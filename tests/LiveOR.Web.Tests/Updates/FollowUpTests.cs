using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Client;
using LiveOR.Client.Archive;
using LiveOR.Mirrors;
using LiveOR.Web.Tests.Mirrors;
using LiveOR.Web.Tests.Procedures.Review;

namespace LiveOR.Web.Tests.Updates;

/// <summary>Each in a house of its own, because days pass in it.</summary>
public sealed class FollowUpTests : IAsyncDisposable
{
    private readonly ReviewDesk desk = new();

    private static readonly string[] Scope = ["text"];

    private static readonly string[] Mirrors = ["x"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task After_a_day_and_a_month_the_outcome_is_posted_to_what_is_archived_and_then_it_is_complete()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        (await desk.PublishAsync(created.Id)).EnsureSuccessStatusCode();
        using var narrator = await desk.LastingAsync(Role.Narrator);
        await (await PostAsync(narrator, created.Id, "24h", Fine("none"))).ProblemAsync(HttpStatusCode.Conflict);

        desk.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(FollowUpState.Due, (await StateAsync(narrator, created.Id))[0].State);
        var posted = await ReadAsync(await PostAsync(narrator, created.Id, "24h", Fine("II") with { Text = "The patient walks." }));

        Assert.Equal((FollowUpState.Posted, "II"), (posted.FollowUps[0].State, posted.FollowUps[0].Grade));
        Assert.False(posted.Complete);
        var entry = await LastEntryAsync(created.Slug);
        Assert.Equal(("The patient walks.", "outcome", "II"), (Text(entry, "text"), Text(entry, "type"), Text(entry, "clavienDindo")));
        Assert.Contains("The patient walks.", await desk.TextAsync($"/archive/{created.Slug}"), StringComparison.Ordinal);
        await (await PostAsync(narrator, created.Id, "24h", Fine("I"))).ProblemAsync(HttpStatusCode.Conflict);

        desk.Clock.Advance(TimeSpan.FromDays(29));
        Assert.True((await ReadAsync(await PostAsync(narrator, created.Id, "30d", Fine("none")))).Complete);
        Assert.Contains("Complete, with outcome", await desk.TextAsync($"/archive/{created.Slug}"), StringComparison.Ordinal);
        Assert.Contains("30 days after the operation: no complication", await desk.TextAsync($"/archive/{created.Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_posted_to_the_thread_of_what_is_archived()
    {
        await using var stand = await StandInForX.StartAsync();
        await using var mirroring = new ReviewDesk { Settings = MirroringServer.Connected(stand.Address) };
        var created = await mirroring.LiveAsync(new { mirrors = Mirrors });
        using var said = await mirroring.Narrator.SayAsync(created.Id, Guid.CreateVersion7(), new { text = "The camera is in.", key = true });
        await mirroring.Narrator.SheetWhenAsync(created.Id, sheet => sheet.Deliveries.Any(each => each.State == DeliveryState.Posted));
        await mirroring.Narrator.MoveAsync(created.Id, "conclude");
        (await mirroring.PublishAsync(created.Id)).EnsureSuccessStatusCode();
        using var narrator = await mirroring.LastingAsync(Role.Narrator);
        mirroring.Clock.Advance(TimeSpan.FromHours(25));

        await ReadAsync(await PostAsync(narrator, created.Id, "24h", Fine("none")));

        var sheet = await narrator.SheetWhenAsync(
            created.Id, each => each.Deliveries.Count == 2 && each.Deliveries.All(delivery => delivery.State == DeliveryState.Posted));
        Assert.Contains("24 hours after the operation", sheet.Deliveries[1].Text, StringComparison.Ordinal);
        Assert.Equal(sheet.Deliveries[0].RemoteId, sheet.Deliveries[1].ParentRemoteId);
    }

    [Fact]
    public async Task It_stands_in_the_staffs_list_once_it_is_due()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        using var narrator = await desk.LastingAsync(Role.Narrator);

        desk.Clock.Advance(TimeSpan.FromHours(50));

        var listed = await narrator.GetFromJsonAsync("/api/procedures", StaffJson.Default.IReadOnlyListProcedureSummary, Cancel);
        Assert.Equal([FollowUpState.Overdue, FollowUpState.Scheduled], listed!.Single(each => each.Id == created.Id).FollowUps.Select(each => each.State));
    }

    [Fact]
    public async Task Consent_is_checked_again_by_a_person_and_by_the_record()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        using var narrator = await desk.LastingAsync(Role.Narrator);
        desk.Clock.Advance(TimeSpan.FromHours(25));

        var problem = await (await PostAsync(narrator, created.Id, "24h", Fine("none") with { ConsentRechecked = null, Grade = "VII" }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["consentRechecked", "grade"], problem.GetProperty("errors").EnumerateObject().Select(each => each.Name).Order());
        using var narrowed = await narrator.PutAsJsonAsync(
            $"/api/procedures/{created.Id}/consent", Consent(desk.Clock.GetUtcNow()), Cancel);
        Assert.Equal(HttpStatusCode.OK, narrowed.StatusCode);

        var missing = await (await PostAsync(narrator, created.Id, "24h", Fine("none"))).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("“archive”", missing.GetProperty("missing")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guard_reads_it_like_every_update()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        using var narrator = await desk.LastingAsync(Role.Narrator);
        desk.Clock.Advance(TimeSpan.FromHours(25));

        var problem = await (await PostAsync(narrator, created.Id, "24h", Fine("none") with { Text = "Mrs. Margaret Hollis is well." }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.NotEmpty(problem.GetProperty("findings").EnumerateArray());
        Assert.Equal(FollowUpState.Due, (await StateAsync(narrator, created.Id))[0].State);
    }

    [Fact]
    public async Task Not_to_be_posted_closes_it_with_a_reason_and_it_is_never_complete()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        using var surgeon = await desk.LastingAsync(Role.Surgeon);
        var closing = new OutcomeRequest { NotToBePosted = true };

        await (await PostAsync(surgeon, created.Id, "24h", closing)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        var closed = await ReadAsync(await PostAsync(surgeon, created.Id, "24h", closing with { Reason = "the family asked for silence" }));

        Assert.Equal((FollowUpState.NotPosted, "the family asked for silence"), (closed.FollowUps[0].State, closed.FollowUps[0].Reason));
        desk.Clock.Advance(TimeSpan.FromDays(31));
        Assert.False((await ReadAsync(await PostAsync(surgeon, created.Id, "30d", Fine("none")))).Complete);
    }

    [Fact]
    public async Task After_a_stop_it_says_only_that_somebody_looked()
    {
        var created = await desk.LiveAsync();
        await desk.Narrator.SayAsync(created.Id, "The camera is in.");
        await desk.Narrator.SheetWhenAsync(created.Id, sheet => sheet.Texts().Count == 1);
        await desk.Narrator.MoveAsync(created.Id, "stop");
        using var narrator = await desk.LastingAsync(Role.Narrator);
        desk.Clock.Advance(TimeSpan.FromHours(25));

        await ReadAsync(await PostAsync(narrator, created.Id, "24h", Fine("IVb")));

        Assert.Equal("The follow-up 24 hours after the operation has taken place.", Text(await LastEntryAsync(created.Slug), "text"));
        Assert.Empty((await narrator.SheetAsync(created.Id)).Deliveries);
    }

    [Fact]
    public async Task An_outcome_that_is_taken_back_makes_the_follow_up_due_again()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        using var reviewer = await desk.LastingAsync(Role.Reviewer);
        desk.Clock.Advance(TimeSpan.FromHours(25));
        await ReadAsync(await PostAsync(reviewer, created.Id, "24h", Fine("I")));
        var draft = (await reviewer.SheetAsync(created.Id)).Entries[^1].DraftId;

        (await reviewer.DeleteAsync($"/api/procedures/{created.Id}/updates/{draft}", Cancel)).EnsureSuccessStatusCode();

        Assert.Equal(FollowUpState.Due, (await StateAsync(reviewer, created.Id))[0].State);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(reviewer, created.Id, "24h", Fine("II"))).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_is_told_that_it_is_answered()
    {
        var created = await desk.OverAsync(["The camera is in."]);
        using var narrator = await desk.LastingAsync(Role.Narrator);
        desk.Clock.Advance(TimeSpan.FromHours(25));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(narrator, created.Id, "24h", Fine("none"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task A_rehearsal_has_no_follow_up_and_there_are_no_others()
    {
        var rehearsal = await desk.Narrator.PrepareAsync();
        await desk.Narrator.MoveAsync(rehearsal.Id, "conclude");

        Assert.Empty(await StateAsync(desk.Narrator, rehearsal.Id));
        await (await PostAsync(desk.Narrator, rehearsal.Id, "24h", Fine("none"))).ProblemAsync(HttpStatusCode.Conflict);
        await (await PostAsync(desk.Narrator, rehearsal.Id, "7d", Fine("none"))).ProblemAsync(HttpStatusCode.NotFound);
    }

    private static OutcomeRequest Fine(string grade) => new() { Grade = grade, ConsentRechecked = true };

    private static object Consent(DateTimeOffset now) => new
    {
        scope = Scope,
        obtainedBy = "ward physician",
        obtainedOn = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-30),
        capacityConfirmed = true,
        audienceDisclosed = true,
        language = "en",
    };

    private static Task<HttpResponseMessage> PostAsync(HttpClient by, Guid id, string task, OutcomeRequest request) =>
        by.PostAsJsonAsync($"/api/procedures/{id}/follow-ups/{task}", request, Cancel);

    private static async Task<FollowUpSheet> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.FollowUpSheet, Cancel))!;
    }

    private static async Task<IReadOnlyList<FollowUpLine>> StateAsync(HttpClient by, Guid id) =>
        (await by.GetFromJsonAsync($"/api/procedures/{id}/follow-ups", StaffJson.Default.FollowUpSheet, Cancel))!.FollowUps;

    private async Task<JsonElement> LastEntryAsync(string slug) =>
        JsonSerializer.Deserialize<JsonElement>(await desk.TextAsync($"/live/{slug}/updates?after=0")).GetProperty("entries").EnumerateArray().Last();

    private static string? Text(JsonElement entry, string name) => entry.GetProperty(name).GetString();
}
