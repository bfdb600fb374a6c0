using System.Net;
using System.Text.Json;
using LiveOR.Client;
using LiveOR.Procedures;
using LiveOR.Web.Procedures;
using LiveOR.Web.Tests.Audience;
using LiveOR.Web.Tests.Procedures;
using LiveOR.Web.Tests.Storage;

namespace LiveOR.Web.Tests.Photos;

/// <summary>What an update may name.</summary>
public sealed class NamingTests(Server server)
{
    [Fact]
    public async Task An_update_names_at_most_four_pictures_of_its_own_procedure()
    {
        var procedure = await server.PrepareAsync();
        var elsewhere = await server.Staff.AddPhotoAsync((await server.PrepareAsync()).Id);
        var own = new List<Guid>();
        for (var count = 0; count < 5; count++)
        {
            own.Add((await server.Staff.AddPhotoAsync(procedure.Id)).Id);
        }

        await AssertRefusedAsync(procedure.Id, "At most 4", own);
        await AssertRefusedAsync(procedure.Id, "no such picture", [elsewhere.Id]);
        await AssertRefusedAsync(procedure.Id, "no such picture", [Guid.NewGuid()]);
        await AssertRefusedAsync(procedure.Id, "twice", [own[0], own[0]]);
        Assert.Equal(HttpStatusCode.Accepted, (await SayAsync(procedure.Id, own.Take(4))).StatusCode);
        await AssertRefusedAsync(procedure.Id, "another update", [own[0]]);
    }

    [Fact]
    public async Task A_picture_waits_for_a_second_person_and_its_update_with_it()
    {
        var id = await server.Staff.PrepareRealAsync("text", "photos", "archive");
        await server.Staff.GoLiveAloneAsync(id);
        var photo = await server.Staff.AddPhotoAsync(id);

        await AssertRefusedAsync(id, "not been approved yet", [photo.Id]);
        var own = await server.Staff.PostJsonAsync($"/api/photos/{photo.Id}/approve", """{"checks":"all"}""");

        await own.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await server.Visitor.GetAsync($"/photos/{photo.Id}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_consent_keeps_its_photos_while_an_update_holds_one()
    {
        var folder = Store.NewFolder();
        await using var store = await Store.OpenAsync(folder);
        var consent = JsonSerializer.Deserialize(Real.Consent, StaffJson.Default.Consent)!;
        var procedure = await store.LiveAsync(rehearsal: false, consent with { Scope = ["text", "photos"] });
        await store.AppendAsync(procedure.Id, JournalKind.Update, Narrated.Update("What we see.", photos: [$"{Guid.NewGuid()}"]));

        var changed = await new ConsentRecord(store.Journals, TimeProvider.System)
            .ChangeAsync(procedure.Id, consent with { Scope = ["text"] }, TestContext.Current.CancellationToken);

        Assert.Contains("photos", Assert.Single(Assert.IsType<Transition.Missing>(changed).What), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_picture_is_gone_and_cannot_be_named()
    {
        var procedure = await server.PrepareAsync();
        var photo = await server.Staff.AddPhotoAsync(procedure.Id);

        var refused = await server.Staff.PostAsync($"/api/photos/{photo.Id}/refuse", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        await AssertRefusedAsync(procedure.Id, "was refused", [photo.Id]);
        var image = await server.Staff.GetAsync($"/api/photos/{photo.Id}/image", TestContext.Current.CancellationToken);
        await image.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_picture_that_an_update_holds_is_refused_by_taking_the_update_back()
    {
        var procedure = await server.PrepareAsync(release: "buffered", delaySeconds: 3600);
        var photo = await server.Staff.AddPhotoAsync(procedure.Id);
        await SayAsync(procedure.Id, [photo.Id]);

        var refused = await server.Staff.PostAsync($"/api/photos/{photo.Id}/refuse", null, TestContext.Current.CancellationToken);

        await refused.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Equal([photo.Id.ToString()], (await server.Staff.SheetAsync(procedure.Id)).Buffer.Single().Photos);
    }

    private Task<HttpResponseMessage> SayAsync(Guid id, IEnumerable<Guid> photos) =>
        server.Staff.SayAsync(id, Guid.CreateVersion7(), new { type = "photo", text = "This is what we see.", photos });

    private async Task AssertRefusedAsync(Guid id, string why, IEnumerable<Guid> photos)
    {
        var problem = await (await SayAsync(id, photos)).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(why, problem.GetProperty("errors").GetProperty("photos").GetString(), StringComparison.Ordinal);
    }
}
