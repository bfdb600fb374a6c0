using System.Net;
using System.Net.Http.Json;
using System.Text;
using LiveOR.Accounts;
using LiveOR.Archive;
using LiveOR.Client;
using LiveOR.Client.Archive;
using LiveOR.Client.Procedures;
using LiveOR.Web.Tests.Procedures.Review;

namespace LiveOR.Web.Tests.Archive.Arriving;

/// <summary>Between two houses in which days pass.</summary>
public sealed class FollowUpsArrivingTests : IAsyncDisposable
{
    private readonly ReviewDesk home = new();
    private readonly ReviewDesk elsewhere = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await home.DisposeAsync();
        await elsewhere.DisposeAsync();
    }

    [Fact]
    public async Task What_was_answered_at_home_travels_with_its_own_copy_and_leaves_again_as_the_same_bytes()
    {
        var (created, reviewer) = await PublishedAsync();
        home.Clock.Advance(TimeSpan.FromHours(25));
        await AnswerAsync(reviewer, created.Id, "24h", new OutcomeRequest { Grade = "II", ConsentRechecked = true });
        await AnswerAsync(reviewer, created.Id, "30d", new OutcomeRequest { NotToBePosted = true, Reason = "the family asked for silence" });
        var pack = await reviewer.GetByteArrayAsync($"/api/archive/{created.Slug}/export.zip", Cancel);

        using var there = await TakeInAsync(pack);

        var sheet = await SheetAsync(there, created.Id);
        Assert.Equal([FollowUpState.Posted, FollowUpState.NotPosted], sheet.FollowUps.Select(each => each.State));
        Assert.Equal(("II", "the family asked for silence"), (sheet.FollowUps[0].Grade, sheet.FollowUps[1].Reason));
        Assert.Equal(pack, await there.GetByteArrayAsync($"/api/archive/{created.Slug}/export.zip", Cancel));
        Assert.Equal(
            await reviewer.GetByteArrayAsync($"/archive/{created.Slug}/export.zip", Cancel),
            await there.GetByteArrayAsync($"/archive/{created.Slug}/export.zip", Cancel));
    }

    [Theory, InlineData("/archive"), InlineData("/api/archive")]
    public async Task What_is_open_at_home_is_asked_nowhere_else(string from)
    {
        var (created, reviewer) = await PublishedAsync();
        home.Clock.Advance(TimeSpan.FromDays(60));
        var pack = await reviewer.GetByteArrayAsync($"{from}/{created.Slug}/export.zip", Cancel);

        using var there = await TakeInAsync(pack);

        var listed = await there.GetFromJsonAsync("/api/procedures", StaffJson.Default.IReadOnlyListProcedureSummary, Cancel);
        Assert.Empty(listed!.Single(each => each.Id == created.Id).FollowUps);
        Assert.Empty((await SheetAsync(there, created.Id)).FollowUps);
        var answer = new OutcomeRequest { Grade = "none", ConsentRechecked = true };
        var problem = await (await there.PostAsJsonAsync($"/api/procedures/{created.Id}/follow-ups/24h", answer, Cancel)).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Contains("taken in from another LiveOR", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Complete, with outcome", await there.GetStringAsync($"/archive/{created.Slug}", Cancel), StringComparison.Ordinal);
        Assert.Equal(pack, await there.GetByteArrayAsync($"{from}/{created.Slug}/export.zip", Cancel));
    }

    [Theory, InlineData("/archive"), InlineData("/api/archive")]
    public async Task What_is_complete_at_home_is_complete_wherever_it_goes(string from)
    {
        var (created, reviewer) = await PublishedAsync();
        home.Clock.Advance(TimeSpan.FromDays(31));
        foreach (var task in FollowUpTask.All)
        {
            await AnswerAsync(reviewer, created.Id, task.Id, new OutcomeRequest { Grade = "none", ConsentRechecked = true });
        }

        using var there = await TakeInAsync(await reviewer.GetByteArrayAsync($"{from}/{created.Slug}/export.zip", Cancel));

        Assert.True((await SheetAsync(there, created.Id)).Complete);
        Assert.Contains("Complete, with outcome", await there.GetStringAsync($"/archive/{created.Slug}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_stop_no_grade_goes_to_readers()
    {
        var created = await home.LiveAsync();
        await home.Narrator.SayAsync(created.Id, "The camera is in.");
        await home.Narrator.SheetWhenAsync(created.Id, sheet => sheet.Texts().Count == 1);
        await home.Narrator.MoveAsync(created.Id, "stop");
        (await home.PublishAsync(created.Id)).EnsureSuccessStatusCode();
        using var reviewer = await home.LastingAsync(Role.Reviewer);
        home.Clock.Advance(TimeSpan.FromHours(25));
        await AnswerAsync(reviewer, created.Id, "24h", new OutcomeRequest { Grade = "IVb", ConsentRechecked = true });
        var pack = await reviewer.GetByteArrayAsync($"/archive/{created.Slug}/export.zip", Cancel);

        Assert.All(ExportCheck.Of(pack).Files.Values, file => Assert.DoesNotContain("IVb", Encoding.UTF8.GetString(file.Span), StringComparison.Ordinal));
        using var there = await TakeInAsync(pack);
        Assert.Equal(pack, await there.GetByteArrayAsync($"/archive/{created.Slug}/export.zip", Cancel));
    }

    private async Task<(ProcedureCreated Created, HttpClient Reviewer)> PublishedAsync()
    {
        var created = await home.OverAsync(["The camera is in."]);
        (await home.PublishAsync(created.Id)).EnsureSuccessStatusCode();
        return (created, await home.LastingAsync(Role.Reviewer));
    }

    /// <summary>Whoever reads it there three months later.</summary>
    private async Task<HttpClient> TakeInAsync(byte[] pack)
    {
        using var administrator = elsewhere.As("Ada Alder", Role.Administrator);
        using var answer = await administrator.PostAsync("/api/archive/import", new ByteArrayContent(pack), Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        elsewhere.Clock.Advance(TimeSpan.FromDays(90));
        return await elsewhere.LastingAsync(Role.Reviewer);
    }

    private static async Task AnswerAsync(HttpClient by, Guid id, string task, OutcomeRequest request)
    {
        using var answer = await by.PostAsJsonAsync($"/api/procedures/{id}/follow-ups/{task}", request, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<FollowUpSheet> SheetAsync(HttpClient by, Guid id) =>
        (await by.GetFromJsonAsync($"/api/procedures/{id}/follow-ups", StaffJson.Default.FollowUpSheet, Cancel))!;
}
