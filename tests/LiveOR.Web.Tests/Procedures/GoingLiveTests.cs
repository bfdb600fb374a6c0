using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Web.Tests.Accounts;

namespace LiveOR.Web.Tests.Procedures;

public sealed class GoingLiveTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_real_procedure_without_consent_names_everything_that_is_missing()
    {
        // A house with nobody else in it: on the shared one a moderator may be at hand.
        await using var house = new Staffed();
        using var narrator = house.As("Ann Aster", Role.Narrator);
        using var prepared = await narrator.PostAsJsonAsync("/api/procedures", Real.Body(new { consent = (object?)null }), Cancel);
        var id = (await prepared.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!.Id;

        var problem = await (await narrator.PostJsonAsync($"/api/procedures/{id}/go-live", "{}")).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        var missing = problem.GetProperty("missing").EnumerateArray().Select(each => each.GetString()!).ToList();
        Assert.Contains(missing, each => each.StartsWith("A consent record", StringComparison.Ordinal));
        Assert.Contains(missing, each => each.Contains("“consent-current”", StringComparison.Ordinal));
        Assert.Contains(missing, each => each.StartsWith("A moderator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_consent_checklist_and_single_handed_it_goes_live()
    {
        var id = await PrepareAsync(Real.Body());

        Assert.Equal(HttpStatusCode.OK, (await GoLiveAsync(id, """{"singleHanded":true,"checklist":"all"}""")).StatusCode);
    }

    [Fact]
    public async Task Each_item_of_the_checklist_can_be_confirmed_by_its_id()
    {
        var id = await PrepareAsync(Real.Body());
        var items = (await server.Staff.SheetAsync(id)).Checklist.ToDictionary(each => each.Id, _ => true);
        items["emergency-plan"] = false;
        var first = await server.Staff.PostAsJsonAsync($"/api/procedures/{id}/go-live", new { singleHanded = true, checklist = items });
        var missing = (await first.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("missing");
        Assert.Contains("emergency-plan", Assert.Single(missing.EnumerateArray()).GetString(), StringComparison.Ordinal);

        items["emergency-plan"] = true;
        var second = await server.Staff.PostAsJsonAsync($"/api/procedures/{id}/go-live", new { singleHanded = true, checklist = items });

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [InlineData("""{"checklist":"most"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"checklist":[1,2]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"singleHanded":"yes"}""", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task A_body_that_cannot_be_is_refused_in_words(string body, HttpStatusCode status)
    {
        var id = await PrepareAsync(Real.Body());

        var problem = await (await GoLiveAsync(id, body)).ProblemAsync(status);

        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(LiveOR.Procedures.ProcedureStatus.Prepared, (await server.Staff.SheetAsync(id)).Status);
    }

    [Fact]
    public async Task Consent_given_later_is_what_counts()
    {
        var id = await PrepareAsync(Real.Body(new { consent = (object?)null }));
        await GoLiveAsync(id, """{"singleHanded":true,"checklist":"all"}""");

        Assert.Equal(HttpStatusCode.OK, (await ConsentAsync(id, Real.Consent)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await GoLiveAsync(id, """{"singleHanded":true,"checklist":"all"}""")).StatusCode);
        Assert.Equal("ward physician", (await server.Staff.SheetAsync(id)).Consent?.ObtainedBy);
    }

    [Theory]
    [InlineData("scope", "[\"photos\"]")]
    [InlineData("capacityConfirmed", "false")]
    [InlineData("expiresOn", "ended")]
    public async Task A_live_procedure_keeps_a_consent_that_covers_it(string field, string value)
    {
        var id = await PrepareAsync(Real.Body());
        await GoLiveAsync(id, """{"singleHanded":true,"checklist":"all"}""");

        var answer = await ConsentAsync(id, With(field, value));

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(problem.GetProperty("missing").EnumerateArray());
        Assert.Equal(["text", "x", "archive"], (await server.Staff.SheetAsync(id)).Consent!.Scope);
    }

    [Fact]
    public async Task A_withdrawn_procedure_takes_no_new_consent()
    {
        var id = await PrepareAsync(Real.Body());
        await server.Staff.MoveAsync(id, "withdraw");

        var problem = await (await ConsentAsync(id, Real.Consent)).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal("withdrawn", problem.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("scope", "null", "consent.scope")]
    [InlineData("scope", "[]", "consent.scope")]
    [InlineData("scope", "[null]", "consent.scope")]
    [InlineData("scope", "[\"everything\"]", "consent.scope")]
    [InlineData("obtainedBy", "null", "consent.obtainedBy")]
    [InlineData("language", "null", "consent.language")]
    [InlineData("expiresOn", "\"2025-01-01\"", "consent.expiresOn")]
    [InlineData("obtainedOn", "\"2999-01-01\"", "consent.obtainedOn")]
    [InlineData("obtainedOn", "\"0206-01-01\"", "consent.obtainedOn")]
    public async Task A_consent_that_says_nothing_is_refused_field_by_field(string field, string value, string error)
    {
        var body = Real.Body();
        body["consent"] = JsonNode.Parse(With(field, value));

        var problem = await (await server.Staff.PostAsJsonAsync("/api/procedures", body, Cancel))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(error, problem.GetProperty("errors").EnumerateObject().Single().Name);
    }

    private static string With(string field, string value)
    {
        var consent = JsonNode.Parse(Real.Consent)!.AsObject();
        consent[field] = JsonNode.Parse(value == "ended" ? $"\"{Real.Ago(20)}\"" : value);
        return consent.ToJsonString();
    }

    private async Task<Guid> PrepareAsync(JsonObject body)
    {
        var answer = await server.Staff.PostAsJsonAsync("/api/procedures", body, Cancel);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!.Id;
    }

    private Task<HttpResponseMessage> GoLiveAsync(Guid id, string body) =>
        server.Staff.PostJsonAsync($"/api/procedures/{id}/go-live", body);

    private Task<HttpResponseMessage> ConsentAsync(Guid id, string body) => server.Staff.PutAsync(
        $"/api/procedures/{id}/consent", new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Cancel);
}
