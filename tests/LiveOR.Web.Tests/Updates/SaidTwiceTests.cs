using System.Net;
using System.Text.Json;
using LiveOR.Updates;

namespace LiveOR.Web.Tests.Updates;

/// <summary>A step said by two who could not know of each other.</summary>
public sealed class SaidTwiceTests(Server server)
{
    [Fact]
    public async Task A_step_that_waits_is_not_taken_again_from_a_device_that_did_not_know()
    {
        var id = (await server.PrepareAsync(release: "buffered", delaySeconds: 3600)).Id;
        await SayAsync(id, "The camera is in.");

        Assert.True(IsSame(await (await SayAsync(id, "The camera is in.")).ProblemAsync(HttpStatusCode.Conflict)));
        Assert.False(IsSame(await (await SayAsync(id, "The camera shows the gallbladder.")).ProblemAsync(HttpStatusCode.Conflict)));
        Assert.Single((await server.Staff.SheetAsync(id)).Buffer);
    }

    [Fact]
    public async Task A_step_that_is_public_is_not_taken_again_from_a_device_that_did_not_know()
    {
        var id = (await server.PrepareAsync()).Id;
        await SayAsync(id, "The camera is in.");
        await server.Staff.SheetWhenAsync(id, each => each.Texts().Count == 1);

        var problem = await (await SayAsync(id, "The camera is in.")).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Contains("You have said this step already", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_devices_at_once_one_says_the_step()
    {
        var id = (await server.PrepareAsync()).Id;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SayAsync(id, "The camera is in.")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Accepted);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Who_knows_says_a_step_as_often_as_they_like()
    {
        var id = (await server.PrepareAsync()).Id;
        await SayAsync(id, "The camera is in.");

        var again = await SayAsync(id, "The camera is in.", once: null);

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
    }

    [Fact]
    public async Task What_was_undone_or_called_back_was_not_said()
    {
        var id = (await server.PrepareAsync()).Id;
        var first = Guid.CreateVersion7();
        await SayAsync(id, "This was wrong.", first);
        await server.Staff.SheetWhenAsync(id, each => each.Texts().Count == 1);
        await server.Staff.DeleteAsync($"/api/procedures/{id}/updates/{first}");

        var answer = await SayAsync(id, "The camera is in.");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_draft_again_is_the_same_draft_whatever_was_known_when()
    {
        var id = (await server.PrepareAsync(release: "buffered", delaySeconds: 3600)).Id;
        var draftId = Guid.CreateVersion7();
        await SayAsync(id, "The camera is in.", draftId);

        var again = await SayAsync(id, "The camera is in.", draftId);

        Assert.Equal(DraftState.Buffered, (await again.ReadAnswerAsync()).State);
    }

    private static bool IsSame(JsonElement problem) => problem.GetProperty("said").GetProperty("sameWords").GetBoolean();

    private Task<HttpResponseMessage> SayAsync(Guid id, string text, Guid? draftId = null, bool? once = true) =>
        server.Staff.SayAsync(id, draftId ?? Guid.CreateVersion7(), new { type = "step", stepId = "access", text, once });
}
