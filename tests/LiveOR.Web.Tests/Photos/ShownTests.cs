using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Client.Procedures;

namespace LiveOR.Web.Tests.Photos;

public sealed class ShownTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_picture_is_public_with_its_update_and_not_before()
    {
        var procedure = await server.PrepareAsync();
        var photo = await server.Staff.AddPhotoAsync(procedure.Id);
        var before = await server.Visitor.GetAsync($"/photos/{photo.Id}", Cancel);

        await SayAsync(procedure, photo.Id);

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        var shown = await server.Visitor.GetAsync($"/photos/{photo.Id}", Cancel);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Equal("image/jpeg", shown.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(shown.Headers.CacheControl is { NoCache: true, Private: true });
        Assert.Equal(HttpStatusCode.NotModified, (await AskAgainAsync(photo.Id, shown)).StatusCode);
    }

    [Fact]
    public async Task The_feed_and_the_page_draw_it_with_its_words_and_size()
    {
        var procedure = await server.PrepareAsync();
        var photo = await server.Staff.AddPhotoAsync(procedure.Id, altText: "A gallbladder, \"<b>\" & more.");

        await SayAsync(procedure, photo.Id);

        var caught = await server.Visitor.GetFromJsonAsync<JsonElement>($"/live/{procedure.Slug}/updates?after=1", Cancel);
        var entry = caught.GetProperty("entries")[0];
        Assert.Equal($"/photos/{photo.Id}", entry.GetProperty("photos")[0].GetString());
        var image = $"<img src=\"/photos/{photo.Id}\" alt=\"A gallbladder, &quot;&lt;b&gt;&quot; &amp; more.\" width=\"640\" height=\"480\"";
        Assert.Contains(image, entry.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Contains(image, await server.Visitor.GetStringAsync($"/live/{procedure.Slug}", Cancel), StringComparison.Ordinal);
        Assert.Contains(image, await server.Visitor.GetStringAsync($"/live/{procedure.Slug}/embed", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_and_its_exports_name_it()
    {
        var procedure = await server.PrepareAsync();
        var photo = await server.Staff.AddPhotoAsync(procedure.Id);
        var unused = await server.Staff.AddPhotoAsync(procedure.Id);
        await SayAsync(procedure, photo.Id);
        await server.Staff.MoveAsync(procedure.Id, "conclude");

        var document = await server.Visitor.GetStringAsync($"/archive/{procedure.Slug}/export.md", Cancel);
        var data = await server.Visitor.GetStringAsync($"/archive/{procedure.Slug}/export.json", Cancel);

        Assert.Contains($"Graphic picture, to be opened by choice: [{PhotoCalls.Shown}](/photos/{photo.Id})", document, StringComparison.Ordinal);
        var graphic = JsonDocument.Parse(data).RootElement.GetProperty("graphicPhotos").EnumerateArray().Select(each => each.GetString());
        Assert.Equal([$"/photos/{photo.Id}"], graphic);
        Assert.Equal(HttpStatusCode.OK, (await server.Visitor.GetAsync($"/photos/{photo.Id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Staff.GetAsync($"/api/photos/{unused.Id}/image", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Taking_the_update_back_takes_the_picture_from_everywhere()
    {
        var procedure = await server.PrepareAsync();
        var photo = await server.Staff.AddPhotoAsync(procedure.Id);
        var draft = await SayAsync(procedure, photo.Id);
        var shown = await server.Visitor.GetAsync($"/photos/{photo.Id}", Cancel);

        await server.Staff.DeleteAsync($"/api/procedures/{procedure.Id}/updates/{draft}", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, (await server.Visitor.GetAsync($"/photos/{photo.Id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAgainAsync(photo.Id, shown)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Staff.GetAsync($"/api/photos/{photo.Id}/image", Cancel)).StatusCode);
        var left = Assert.Single(await server.Staff.PhotosAsync(procedure.Id));
        Assert.Equal((LiveOR.Updates.PhotoState.Erased, ""), (left.State, left.AltText));
    }

    [Fact]
    public async Task Withdrawal_leaves_no_picture_behind_shown_or_not()
    {
        var procedure = await server.PrepareAsync();
        var shown = await server.Staff.AddPhotoAsync(procedure.Id);
        var unshown = await server.Staff.AddPhotoAsync(procedure.Id);
        await SayAsync(procedure, shown.Id);

        await server.Staff.MoveAsync(procedure.Id, "withdraw");

        Assert.Equal(HttpStatusCode.NotFound, (await server.Visitor.GetAsync($"/photos/{shown.Id}", Cancel)).StatusCode);
        Assert.All(
            await server.Staff.PhotosAsync(procedure.Id), each => Assert.Equal(LiveOR.Updates.PhotoState.Erased, each.State));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Staff.GetAsync($"/api/photos/{unshown.Id}/image", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_picture_of_a_professional_procedure_is_for_those_who_are_signed_in()
    {
        var answer = await server.Staff.PostAsJsonAsync("/api/procedures", new
        {
            playbook = "laparoscopic-cholecystectomy",
            title = "A rehearsed operation",
            rehearsal = true,
            access = "professional",
        }, Cancel);
        var procedure = (await answer.Content.ReadFromJsonAsync(Client.StaffJson.Default.ProcedureCreated, Cancel))!;
        await server.Staff.MoveAsync(procedure.Id, "go-live");
        var photo = await server.Staff.AddPhotoAsync(procedure.Id);
        await SayAsync(procedure, photo.Id);

        Assert.Equal(HttpStatusCode.NotFound, (await server.Visitor.GetAsync($"/photos/{photo.Id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Staff.GetAsync($"/photos/{photo.Id}", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, null)]
    [InlineData(false, "step")]
    public async Task A_picture_is_hidden_behind_a_box_to_tick_unless_the_narrator_and_the_step_say_otherwise(bool graphic, string? at)
    {
        var procedure = await server.PrepareAsync();
        var step = at is null ? null : (await server.Staff.SheetAsync(procedure.Id)).Deck.Steps.First(each => each.Graphic).Id;
        var photo = await server.Staff.AddPhotoAsync(procedure.Id, graphic: graphic);

        await SayAsync(procedure, photo.Id, step);

        var hidden = graphic || step is not null;
        foreach (var page in (string[])[$"/live/{procedure.Slug}", $"/live/{procedure.Slug}/embed"])
        {
            var html = await server.Visitor.GetStringAsync(page, Cancel);
            Assert.Equal(hidden, html.Contains("<label class=\"card-veil\"><input type=\"checkbox\"", StringComparison.Ordinal));
        }

        await server.Staff.MoveAsync(procedure.Id, "conclude");
        var archive = await server.Visitor.GetStringAsync($"/archive/{procedure.Slug}", Cancel);
        var document = await server.Visitor.GetStringAsync($"/archive/{procedure.Slug}/export.md", Cancel);
        Assert.Equal(hidden, archive.Contains("card-veil", StringComparison.Ordinal));
        Assert.Equal(!hidden, document.Contains($"![{PhotoCalls.Shown}](/photos/{photo.Id})", StringComparison.Ordinal));
    }

    private async Task<Guid> SayAsync(ProcedureCreated procedure, Guid photo, string? stepId = null)
    {
        var draft = Guid.CreateVersion7();
        var answer = await server.Staff.SayAsync(
            procedure.Id, draft, new { type = "photo", text = "This is what we see.", stepId, photos = new[] { photo } });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await server.Staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count > 0);
        return draft;
    }

    private async Task<HttpResponseMessage> AskAgainAsync(Guid photo, HttpResponseMessage seen)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/photos/{photo}");
        request.Headers.IfNoneMatch.Add(seen.Headers.ETag!);
        return await server.Visitor.SendAsync(request, Cancel);
    }
}
