using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using LiveOR.Updates;
using LiveOR.Web.Tests.Procedures.Review;

namespace LiveOR.Web.Tests.Photos;

/// <summary>In a house of its own, because days pass in it.</summary>
public sealed class EmbargoedPhotoTests : IAsyncDisposable
{
    private readonly ReviewDesk desk = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Until_its_day_a_picture_is_at_no_address_not_even_for_who_has_it_already_and_then_it_is()
    {
        var (id, photo) = await ShownAsync();
        using var before = await desk.Visitor.GetAsync($"/photos/{photo}", Cancel);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        var day = DateOnly.FromDateTime(desk.Clock.GetUtcNow().UtcDateTime).AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        (await desk.PublishAsync(id, new { embargoUntil = day })).EnsureSuccessStatusCode();

        using var known = new HttpRequestMessage(HttpMethod.Get, $"/photos/{photo}");
        known.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Visitor.SendAsync(known, Cancel)).StatusCode);
        await (await desk.Visitor.GetAsync($"/photos/{photo}", Cancel)).ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, (await desk.Reviewer.GetAsync($"/photos/{photo}", Cancel)).StatusCode);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.OK, (await desk.Visitor.GetAsync($"/photos/{photo}", Cancel)).StatusCode);
    }

    private async Task<(Guid Id, Guid Photo)> ShownAsync()
    {
        var id = await desk.Narrator.PrepareRealAsync("text", "photos", "archive");
        await desk.Narrator.GoLiveAloneAsync(id);
        var photo = (await desk.Narrator.AddPhotoAsync(id)).Id;
        using var approved = await desk.Moderator.PostAsJsonAsync($"/api/photos/{photo}/approve", new { checks = PhotoCheck.AllIds }, Cancel);
        Assert.True(approved.IsSuccessStatusCode, await approved.Content.ReadAsStringAsync(Cancel));
        await desk.Narrator.SayAsync(id, Guid.CreateVersion7(), new { text = "The camera is in.", photos = new[] { $"{photo}" } });
        await desk.Narrator.SheetWhenAsync(id, sheet => sheet.Texts().Count == 1);
        await desk.Narrator.MoveAsync(id, "conclude");
        return (id, photo);
    }
}
