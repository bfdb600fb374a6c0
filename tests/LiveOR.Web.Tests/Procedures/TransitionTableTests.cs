using System.Net;
using System.Net.Http.Json;
using LiveOR.Client.Procedures;

namespace LiveOR.Web.Tests.Procedures;

public sealed class TransitionTableTests(Server server)
{
    private static readonly string[] Verbs =
        ["go-live", "hold", "release", "conclude", "stop", "sign-off", "publish", "withdraw"];

    /// <summary>How to get to a status, and which verbs it then takes.</summary>
    public static TheoryData<string, string, string> Table { get; } = new()
    {
        { "prepared", "", "go-live withdraw" },
        { "live", "go-live", "hold release conclude stop withdraw" },
        { "onHold", "go-live hold", "hold release conclude stop withdraw" },
        { "concluded", "go-live conclude", "stop publish withdraw" },
        { "archived", "go-live conclude publish", "withdraw" },
        { "withdrawn", "withdraw", "" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Each_status_takes_its_own_verbs_and_names_itself_when_it_refuses(string status, string way, string allowed)
    {
        foreach (var verb in Verbs)
        {
            var procedure = await RealAsync(way);

            var answer = await MoveAsync(procedure, verb);

            if (allowed.Split(' ').Contains(verb))
            {
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{verb} from {status}: {answer.StatusCode}");
            }
            else
            {
                var problem = await answer.ProblemAsync(HttpStatusCode.Conflict);
                Assert.Equal(status, problem.GetProperty("state").GetString());
                Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
            }
        }
    }

    [Theory]
    [InlineData("prepared", "")]
    [InlineData("concluded", "go-live conclude")]
    [InlineData("archived", "go-live conclude publish")]
    [InlineData("withdrawn", "withdraw")]
    public async Task Nothing_is_said_before_or_after_the_narration(string status, string way)
    {
        var procedure = await RealAsync(way);

        var answer = await server.Staff.SayAsync(procedure, Guid.CreateVersion7(), new { text = "Words." });

        Assert.Equal(status, (await answer.ProblemAsync(HttpStatusCode.Conflict)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Concluded_twice_is_concluded_once()
    {
        var procedure = await RealAsync("go-live");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => MoveAsync(procedure, "conclude")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(2, (await server.Staff.SheetAsync(procedure)).Latest);
    }

    [Fact]
    public async Task A_hold_pressed_twice_is_one_hold()
    {
        var procedure = await RealAsync("go-live hold");

        Assert.Equal(HttpStatusCode.OK, (await MoveAsync(procedure, "hold")).StatusCode);
        Assert.Equal(2, (await server.Staff.SheetAsync(procedure)).Latest);
    }

    [Fact]
    public async Task Nothing_is_published_to_the_archive_while_updates_still_wait()
    {
        var procedure = await RealAsync("go-live", delaySeconds: 3600);
        var draftId = await server.Staff.SayAsync(procedure, "It waits for an hour.");
        await server.Staff.MoveAsync(procedure, "conclude");

        var problem = await (await MoveAsync(procedure, "publish")).ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal("concluded", problem.GetProperty("state").GetString());

        await server.Staff.DeleteAsync($"/api/procedures/{procedure}/updates/{draftId}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await MoveAsync(procedure, "publish")).StatusCode);
    }

    [Fact]
    public async Task Every_verb_on_a_procedure_that_is_not_there_is_not_found()
    {
        foreach (var verb in Verbs)
        {
            await (await MoveAsync(Guid.CreateVersion7(), verb)).ProblemAsync(HttpStatusCode.NotFound);
        }
    }

    private Task<HttpResponseMessage> MoveAsync(Guid procedure, string verb) => verb == "go-live"
        ? server.Staff.PostAsJsonAsync($"/api/procedures/{procedure}/go-live", new { singleHanded = true, checklist = "all" })
        : server.Staff.PostAsync($"/api/procedures/{procedure}/{verb}", null, TestContext.Current.CancellationToken);

    /// <summary>A real procedure, brought to a status: a rehearsal would go to the archive by itself.</summary>
    private async Task<Guid> RealAsync(string way, int delaySeconds = 0)
    {
        var created = await server.Staff.PostAsJsonAsync("/api/procedures", Real.Body(new { release = "buffered", delaySeconds }));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var id = (await created.Content.ReadFromJsonAsync<ProcedureCreated>())!.Id;
        foreach (var verb in way.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal(HttpStatusCode.OK, (await MoveAsync(id, verb)).StatusCode);
        }

        return id;
    }
}
