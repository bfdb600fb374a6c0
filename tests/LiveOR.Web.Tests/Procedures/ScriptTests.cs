using System.Net;
using LiveOR.Accounts;

namespace LiveOR.Web.Tests.Procedures;

[Collection(nameof(AroundTheScript))]
public sealed class ScriptTests(ScriptDesk desk)
{
    private const string Educator = "a nurse educator";
    private const string Doctor = "a doctor in training";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_prepared_stands_on_the_sheet_with_who_and_when()
    {
        var (id, _) = await desk.PrepareAsync();
        Assert.Equal(0, (await desk.ReadAsync(id)).Version);

        await ScriptDesk.SaveAsync(desk.Narrator, id, 0, ScriptDesk.Answered(Educator), new { stepId = "working-ports", leftOut = true });

        var script = (await desk.Narrator.SheetAsync(id)).Script!;
        Assert.Equal((1, "Ann Aster", false), (script.Version, script.ChangedBy, script.IsSigned));
        Assert.Equal(["announce", "working-ports"], script.Steps.Select(each => each.StepId));
        Assert.Equal(Educator, script.Steps[0].Answers["author"]);
    }

    [Fact]
    public async Task Saving_the_same_again_changes_nothing_whatever_version_it_names()
    {
        var (id, _) = await desk.PrepareAsync();
        var first = await ScriptDesk.SaveAsync(desk.Narrator, id, 0, ScriptDesk.Answered(Educator));

        var again = await ScriptDesk.SaveAsync(desk.Narrator, id, 0, ScriptDesk.Answered(Educator));

        Assert.Equal((first.Version, first.Digest), (again.Version, again.Digest));
        Assert.Single(await desk.RecordAsync(id), line => line.Action == AuditAction.ChangedScript);
    }

    [Fact]
    public async Task Of_two_at_once_the_second_is_told_who_was_first()
    {
        var (id, _) = await desk.PrepareAsync();
        await ScriptDesk.SaveAsync(desk.Other, id, 0, ScriptDesk.Answered(Doctor));

        var problem = await (await ScriptDesk.PutAsync(desk.Narrator, id, 0, ScriptDesk.Answered(Educator))).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Contains("Bea Birch", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, problem.GetProperty("version").GetInt32());
        Assert.Equal(Doctor, (await desk.ReadAsync(id)).Steps[0].Answers["author"]);
        Assert.Equal(2, (await ScriptDesk.SaveAsync(desk.Narrator, id, 1, ScriptDesk.Answered(Educator))).Version);
    }

    [Fact]
    public async Task Many_at_once_make_one_version_and_the_others_are_told()
    {
        var (id, _) = await desk.PrepareAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(number => ScriptDesk.PutAsync(
            number % 2 == 0 ? desk.Narrator : desk.Other, id, 0, new { stepId = "working-ports", answers = new { ports = $"{number}" } })));

        // Four ports is what the template says anyway: that one changes nothing and may come at any time before the others.
        Assert.Equal(1, (await desk.ReadAsync(id)).Version);
        Assert.InRange(answers.Count(each => each.StatusCode == HttpStatusCode.OK), 1, 2);
        Assert.All(answers, each => Assert.True(each.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task What_the_guard_holds_is_not_kept_and_each_step_says_why()
    {
        var (id, _) = await desk.PrepareAsync();

        var problem = await (await ScriptDesk.PutAsync(
            desk.Narrator, id, 0, new { stepId = "access", text = "Mrs Example is asleep." }, new { stepId = "survey", text = "Call 555-0123 now." },
            ScriptDesk.Answered(Educator))).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        var steps = problem.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(["access", "survey"], steps.Select(each => each.GetProperty("stepId").GetString()));
        Assert.Equal(0, steps[0].GetProperty("findings")[0].GetProperty("start").GetInt32());
        Assert.Equal(0, (await desk.ReadAsync(id)).Version);
    }

    [Fact]
    public async Task A_warning_is_read_and_acknowledged()
    {
        var (id, _) = await desk.PrepareAsync();
        await (await ScriptDesk.PutAsync(desk.Narrator, id, 0, new { stepId = "access", text = "This morning we begin." }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity);

        using var answer = await desk.Narrator.PutAsync($"/api/procedures/{id}/script", Json(
            """{"version":0,"acknowledge":true,"steps":[{"stepId":"access","text":"This morning we begin."}]}"""), Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_registered_identifier_is_found_though_no_browser_knows_it()
    {
        var (id, _) = await desk.PrepareAsync();
        using var registered = await desk.Narrator.PostJsonAsync($"/api/procedures/{id}/identifiers", """{"kind":"name","text":"Alder"}""");
        Assert.True(registered.IsSuccessStatusCode, await registered.Content.ReadAsStringAsync(Cancel));

        await (await ScriptDesk.PutAsync(desk.Narrator, id, 0, new { stepId = "access", text = "The team greets alder." }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("""{"version":"one"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"version":0,"steps":[null]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"steps":[{"stepId":null}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"steps":[{"stepId":"../../etc"}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"steps":[{"stepId":"access","leftOut":true},{"stepId":"access"}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"steps":[{"stepId":"access","answers":{"pressure":"<b>12</b>"}}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":0,"steps":[{"stepId":"access","text":"bell \u0007"}]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"version":-1,"steps":[{"stepId":"access","leftOut":true}]}""", HttpStatusCode.Conflict)]
    [InlineData("""{"version":7,"steps":[{"stepId":"access","leftOut":true}]}""", HttpStatusCode.Conflict)]
    public async Task A_body_that_cannot_be_is_refused_in_words(string body, HttpStatusCode status)
    {
        var (id, _) = await desk.PrepareAsync();

        var problem = await (await desk.Narrator.PutAsync($"/api/procedures/{id}/script", Json(body), Cancel)).ProblemAsync(status);

        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(0, (await desk.ReadAsync(id)).Version);
    }

    [Fact]
    public async Task Words_that_are_too_long_are_refused()
    {
        var (id, _) = await desk.PrepareAsync();

        await (await ScriptDesk.PutAsync(desk.Narrator, id, 0, new { stepId = "access", text = new string('a', 2001) }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Once_live_it_is_neither_changed_nor_signed()
    {
        var (id, _) = await desk.PrepareAsync();
        var script = await ScriptDesk.SaveAsync(desk.Narrator, id, 0, ScriptDesk.Answered(Educator));
        await desk.Narrator.MoveAsync(id, "go-live", new { singleHanded = true, checklist = "all" });

        var changed = await (await ScriptDesk.PutAsync(desk.Narrator, id, 1, ScriptDesk.Answered(Doctor))).ProblemAsync(HttpStatusCode.Conflict);
        var signed = await (await desk.SignAsync(id, script)).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal(("live", "live"), (changed.GetProperty("state").GetString(), signed.GetProperty("state").GetString()));
        Assert.Equal(Educator, (await desk.Narrator.SheetAsync(id)).Script!.Steps[0].Answers["author"]);
    }

    [Fact]
    public async Task No_such_procedure_is_said_so()
    {
        await (await ScriptDesk.PutAsync(desk.Narrator, Guid.NewGuid(), 0)).ProblemAsync(HttpStatusCode.NotFound);
        await (await desk.Narrator.GetAsync($"/api/procedures/{Guid.NewGuid()}/script", Cancel)).ProblemAsync(HttpStatusCode.NotFound);
    }

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");
}
