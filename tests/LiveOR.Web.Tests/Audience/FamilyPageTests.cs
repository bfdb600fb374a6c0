using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOR.Client;
using LiveOR.Web.Tests.Photos;
using LiveOR.Web.Tests.Procedures;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Audience;

public sealed class FamilyPageTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_family_reads_progress_in_plain_words_and_nothing_else()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "professional");
        var page = await LinkAsync(procedure.Id);
        var photo = await server.Staff.AddPhotoAsync(procedure.Id);
        await SayAsync(procedure.Id, "step", "The first port is in.", "working-ports");
        await SayAsync(procedure.Id, "warning", "More bleeding than usual.");
        await SayAsync(procedure.Id, "outcome", "A result.");
        await SayAsync(procedure.Id, "progress", "About **half** of the planned steps are done.", photo: photo.Id);
        await server.Staff.SheetWhenAsync(procedure.Id, sheet => sheet.Texts().Count == 4);

        var html = await server.Visitor.GetStringAsync(page, Cancel);

        Assert.Contains("The operation has begun", html, StringComparison.Ordinal);
        Assert.Contains("About half of the planned steps are done.", html, StringComparison.Ordinal);
        Assert.All(
            (string[])["first port", "bleeding", "A result", "/photos/", procedure.Slug, "/live/", "/rehearsal/x", "cholecystectomy", "<a "],
            words => Assert.DoesNotContain(words, html, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_hold_is_a_pause_and_a_stop_sends_a_person()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "public");
        var page = await LinkAsync(procedure.Id);
        await SayAsync(procedure.Id, "progress", "A third of it is done.");
        await server.Staff.SheetWhenAsync(procedure.Id, sheet => sheet.Texts().Count == 1);

        await server.Staff.MoveAsync(procedure.Id, "hold");
        var held = await server.Visitor.GetStringAsync(page, Cancel);
        await server.Staff.MoveAsync(procedure.Id, "stop");
        var stopped = await server.Visitor.GetStringAsync(page, Cancel);

        Assert.Contains("This is normal; the team continues when it is ready.", held, StringComparison.Ordinal);
        Assert.Contains("A third of it is done.", held, StringComparison.Ordinal);
        Assert.Contains("A member of the team will come to you", stopped, StringComparison.Ordinal);
        Assert.DoesNotContain("A third of it is done.", stopped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_kept_nowhere_and_tells_nobody_where_its_reader_came_from()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "public");
        using var answer = await server.Visitor.GetAsync(await LinkAsync(procedure.Id), Cancel);

        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_link_taken_back_and_one_of_a_withdrawn_procedure_lead_where_an_invented_one_leads()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "public");
        var (revoked, withdrawn) = (await server.Staff.LinkAsync(procedure.Id, "family-links"), await LinkAsync(procedure.Id));
        Assert.Equal(2, (await GuestsAsync(procedure.Id)).Count);

        Assert.Equal(HttpStatusCode.NoContent, (await server.Staff.DeleteAsync($"/api/procedures/{procedure.Id}/family-links/{revoked.Id}", Cancel)).StatusCode);
        var nowhere = await AskAsync("/family/" + new string('a', 43));
        Assert.Equal(nowhere, await AskAsync(new Uri(revoked.Link).AbsolutePath));
        Assert.StartsWith("OK", await AskAsync(withdrawn), StringComparison.Ordinal);
        await server.Staff.MoveAsync(procedure.Id, "withdraw");

        Assert.StartsWith("NotFound", nowhere, StringComparison.Ordinal);
        Assert.All(
            (string[])["This link is not in use", "Cache-Control: no-store", "Referrer-Policy: no-referrer", "X-Robots-Tag: noindex"],
            words => Assert.Contains(words, nowhere, StringComparison.Ordinal));
        Assert.Equal(nowhere, await AskAsync(withdrawn));
    }

    [Fact]
    public async Task The_patients_permission_decides_whether_there_is_a_link_and_whether_it_goes_on_working()
    {
        var without = await server.Staff.PrepareRealAsync("text");
        var refused = await server.Staff.PostAsJsonAsync($"/api/procedures/{without}/family-links", new { }, Cancel);
        var with = await server.Staff.PrepareRealAsync("text", "family");
        var page = await LinkAsync(with);
        Assert.Contains("has not begun yet", await server.Visitor.GetStringAsync(page, Cancel), StringComparison.Ordinal);

        var narrower = JsonNode.Parse(Real.Consent)!;
        narrower["scope"] = new JsonArray("text");
        Assert.Equal(HttpStatusCode.OK, (await server.Staff.PutAsJsonAsync($"/api/procedures/{with}/consent", narrower, Cancel)).StatusCode);

        Assert.Contains("family", (await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Visitor.GetAsync(page, Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_link_itself_is_kept_nowhere_and_the_audit_record_says_who_made_it()
    {
        var procedure = await Shown.LiveAsync(server.Staff, "public");
        var token = (await LinkAsync(procedure.Id)).Split('/')[^1];

        await using var db = OnDisk.Open(server.DataFolder);
        Assert.Contains(db.FamilyLinks.Where(each => each.CreatedBy == "First account").AsEnumerable(), each => each.ProcedureId.Value == procedure.Id);
        Assert.Contains(db.Audit.Where(each => each.Action == "changedFamilyLink").AsEnumerable(), each => each.ProcedureId?.Value == procedure.Id);
        foreach (var file in Directory.EnumerateFiles(server.DataFolder, "liveor*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(token, await reader.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(token, server.Output, StringComparison.Ordinal);
    }

    private async Task<string> LinkAsync(Guid procedure) =>
        new Uri((await server.Staff.LinkAsync(procedure, "family-links")).Link).AbsolutePath;

    private async Task<IReadOnlyList<Client.Audience.Guest>> GuestsAsync(Guid procedure) =>
        (await server.Staff.GetFromJsonAsync($"/api/procedures/{procedure}/family-links", StaffJson.Default.IReadOnlyListGuest, Cancel))!;

    private async Task SayAsync(Guid procedure, string type, string text, string? stepId = null, Guid? photo = null)
    {
        Guid[] photos = photo is { } id ? [id] : [];
        var answer = await server.Staff.SayAsync(procedure, Guid.CreateVersion7(), new { type, text, stepId, photos, acknowledge = true });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private async Task<string> AskAsync(string address)
    {
        using var answer = await server.Visitor.GetAsync(address, Cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(each => each.Key != "Date").Select(each => $"{each.Key}: {string.Join(", ", each.Value)}");
        return $"{answer.StatusCode}\n{string.Join('\n', headers)}\n{await answer.Content.ReadAsStringAsync(Cancel)}";
    }
}
