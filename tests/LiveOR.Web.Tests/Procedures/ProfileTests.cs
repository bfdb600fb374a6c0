using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Client;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Support;
using LiveOR.Web.Tests.Playbooks;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Procedures;

public sealed class ProfileTests(Server server)
{
    private static readonly string[] Team = [" Dr Example ", "", "Sister Alder"];
    private static readonly string[] Mirrors = ["x"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_shipped_profiles_are_listed_with_their_law_their_checks_and_the_usual_one()
    {
        var profiles = (await server.Staff.GetFromJsonAsync("/api/profiles", StaffJson.Default.IReadOnlyListProfileCard, Cancel))!;

        Assert.Equal(["eu", "uk", "us"], profiles.Select(each => each.Id).Order());
        Assert.Equal("us", profiles.Single(each => each.Usual).Id);
        Assert.All(profiles, each => Assert.NotEmpty(each.Law));
        Assert.All(profiles, each => Assert.Contains(each.Checklist, item => item.Id == "consent-current"));
    }

    [Fact]
    public async Task A_procedure_keeps_its_profile_and_goes_live_only_with_all_of_it()
    {
        var id = await PrepareAsync(new { profile = "eu", team = Team });
        var sheet = await server.Staff.SheetAsync(id);

        Assert.Equal(("eu", "European Union"), (sheet.Profile!.Id, sheet.Profile.Title));
        Assert.Equal(["Dr Example", "Sister Alder"], sheet.Team);
        Assert.Contains(sheet.Checklist, item => item.Id == "explicit-consent");
        var missing = (await (await GoLiveAsync(id)).ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("missing")
            .EnumerateArray().Select(each => each.GetString()!).ToList();
        Assert.Equal(2, missing.Count);
        Assert.Contains(missing, each => each.Contains("(withdrawalExplained)", StringComparison.Ordinal));
        Assert.Contains(missing, each => each.Contains("(expiresOn)", StringComparison.Ordinal));

        var consent = System.Text.Json.Nodes.JsonNode.Parse(Real.Consent)!;
        (consent["withdrawalExplained"], consent["expiresOn"]) = (true, Real.Ago(-30));
        await server.Staff.PutAsync(
            $"/api/procedures/{id}/consent", new StringContent(consent.ToJsonString(), System.Text.Encoding.UTF8, "application/json"), Cancel);

        Assert.Equal(HttpStatusCode.OK, (await GoLiveAsync(id)).StatusCode);
        Assert.Equal(DateOnly.Parse(Real.Ago(-30), System.Globalization.CultureInfo.InvariantCulture), (await server.Staff.SheetAsync(id)).ConsentUntil);
        var changed = await NotesAsync(id, "changedConsent");
        Assert.Equal("""{"fields":"withdrawalExplained, expiresOn"}""", Assert.Single(changed));
        Assert.NotEmpty(await NotesAsync(id, "prepared"));
        Assert.NotEmpty(await NotesAsync(id, "changedStatus"));
    }

    [Theory]
    [InlineData("profile", "\"mars\"")]
    [InlineData("team", "[\"a name that goes on and on and on and on and on and on and on and on and on and on and on\"]")]
    [InlineData("overrideReason", "\"line\\nbreak\"")]
    public async Task What_cannot_be_is_refused_by_its_field(string field, string value)
    {
        var body = Real.Body();
        body[field] = System.Text.Json.Nodes.JsonNode.Parse(value);

        var problem = await (await server.Staff.PostAsJsonAsync("/api/procedures", body, Cancel)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal(field, problem.GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Fact]
    public async Task The_archive_takes_nothing_that_the_patient_did_not_agree_to_keep()
    {
        var id = await PrepareAsync(new { release = "buffered", delaySeconds = 0 }, "text", "x");
        Assert.Equal(HttpStatusCode.OK, (await GoLiveAsync(id)).StatusCode);
        await server.Staff.MoveAsync(id, "conclude");

        var problem = await (await server.Staff.PostAsync($"/api/procedures/{id}/publish", null, Cancel)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("“archive”", Assert.Single(problem.GetProperty("missing").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(ProcedureStatus.Concluded, (await server.Staff.SheetAsync(id)).Status);
    }

    [Fact]
    public async Task A_specialty_s_rule_is_shown_when_it_is_broken_and_kept_on_record_when_it_is_set_aside()
    {
        using var templates = TemplatesOnDisk.Copy();
        templates.Replace("phaco-cataract.md", "specialty: Ophthalmology", "specialty: Cardiothoracic surgery");
        templates.Replace("profiles/uk.md", "consentDays: 730", "consentDays: two years");
        await using var own = await ServerProcess.StartAsync(Server.Application, null, 0, "--LiveOR:TemplatesDirectory", templates.Path);
        using var staff = await own.SignInAsync();

        var usual = await PrepareAsync(staff, Real.Body(new { playbook = "phaco-cataract", mirrors = Array.Empty<string>() }));
        var kept = await staff.SheetAsync(usual.Id);
        Assert.Equal((Access.Professional, ReleaseMode.AsLive, 0), (kept.Access, kept.Release, kept.Mirrors.Count));
        var open = Real.Body(new { playbook = "phaco-cataract", access = "unlisted" });
        var problem = await (await staff.PostAsJsonAsync("/api/procedures", open, Cancel)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("lay audiences", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains("STS", problem.GetProperty("errors").GetProperty("overrideReason").GetString(), StringComparison.Ordinal);

        open["overrideReason"] = "Ask mary@example.org";
        Assert.NotEmpty((await (await staff.PostAsJsonAsync("/api/procedures", open, Cancel)).ProblemAsync(HttpStatusCode.UnprocessableEntity))
            .GetProperty("findings").EnumerateArray());
        open["overrideReason"] = "A closed teaching session, agreed by the board.";
        var aside = (await staff.SheetAsync((await PrepareAsync(staff, open)).Id)).Override!;
        Assert.Equal(("A closed teaching session, agreed by the board.", "First account"), (aside.Reason, aside.By));

        var wrong = Assert.Single((await staff.GetFromJsonAsync<JsonElement[]>("/api/profiles/problems", Cancel))!);
        Assert.Equal("templates/profiles/uk.md", wrong.GetProperty("file").GetString());
        Assert.Equal(2, (await staff.GetFromJsonAsync<JsonElement[]>("/api/profiles", Cancel))!.Length);
        await own.KillAsync();
        Directory.Delete(own.DataFolder, recursive: true);
    }

    [Fact]
    public async Task Professionals_procedures_are_never_mirrored_whatever_is_asked()
    {
        var answer = await server.Staff.PostAsJsonAsync(
            "/api/procedures", new { playbook = "laparoscopic-cholecystectomy", rehearsal = true, access = "professional", mirrors = Mirrors }, Cancel);
        var created = (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!;

        Assert.Empty((await server.Staff.SheetAsync(created.Id)).Mirrors);
    }

    [Fact]
    public async Task A_row_from_before_a_field_was_kept_takes_its_default()
    {
        await using var store = await Store.OpenAsync(Store.NewFolder());
        var procedure = await store.LiveAsync(rehearsal: false);
        await using var db = await store.DatabaseAsync();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            db.Database, "UPDATE Procedures SET Safeguards = {0}", ["""{"profile":{"id":"old","title":"Old","checklist":[]}}"""], Cancel);

        var read = Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AsNoTracking(db.Procedures).Single();

        Assert.Equal(procedure.Id, read.Id);
        Assert.Empty(read.Safeguards!.Team);
        Assert.Empty(read.Safeguards.Profile.ConsentNeeds);
        Assert.Empty(read.Safeguards.Profile.AllowedNames);
        Assert.Empty(read.Safeguards.Profile.Law);
    }

    private async Task<Guid> PrepareAsync(object more, params string[] scope)
    {
        var body = Real.Body(more);
        if (scope.Length > 0)
        {
            body["consent"]!["scope"] = JsonSerializer.SerializeToNode(scope);
        }

        return (await PrepareAsync(server.Staff, body)).Id;
    }

    private static async Task<ProcedureCreated> PrepareAsync(HttpClient staff, System.Text.Json.Nodes.JsonObject body)
    {
        var answer = await staff.PostAsJsonAsync("/api/procedures", body, Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancel));
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!;
    }

    private Task<HttpResponseMessage> GoLiveAsync(Guid id) => server.Staff.PostAsJsonAsync(
        $"/api/procedures/{id}/go-live", new { singleHanded = true, checklist = "all" }, Cancel);

    private async Task<IReadOnlyList<string>> NotesAsync(Guid id, string action)
    {
        await using var db = OnDisk.Open(server.DataFolder);
        return [.. db.Audit.Where(each => each.ProcedureId == new ProcedureId(id) && each.Action == action).Select(each => each.Detail)];
    }
}
