using System.Net.Http.Json;
using LiveOR.Client;
using LiveOR.Client.Audience;
using LiveOR.Client.Procedures;
using LiveOR.Web.Tests.Photos;

namespace LiveOR.Web.Tests.Audience;

/// <summary>A rehearsal with a picture and a family link, over and in the archive, so that everything that can be shown
/// of a procedure stands somewhere.</summary>
internal sealed record Shown(Guid Id, string Slug, Guid Photo, string Family)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ProcedureCreated> LiveAsync(HttpClient staff, string access)
    {
        var body = new { playbook = "laparoscopic-cholecystectomy", title = "A rehearsed operation", rehearsal = true, release = "live", access };
        var answer = await staff.PostAsJsonAsync("/api/procedures", body, Cancel);
        var created = (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!;
        await staff.MoveAsync(created.Id, "go-live");
        return created;
    }

    public static async Task<Shown> ArchivedAsync(HttpClient staff, string access)
    {
        var procedure = await LiveAsync(staff, access);
        var photo = (await staff.AddPhotoAsync(procedure.Id)).Id;
        var link = await staff.LinkAsync(procedure.Id, "family-links");
        await staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { type = "photo", text = "This is what we see.", photos = new[] { photo } });
        await staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count > 0);
        await staff.MoveAsync(procedure.Id, "conclude");
        await staff.SheetWhenAsync(procedure.Id, each => each.Status == LiveOR.Procedures.ProcedureStatus.Archived);
        return new Shown(procedure.Id, procedure.Slug, photo, new Uri(link.Link).AbsolutePath);
    }
}

internal static class LinkCalls
{
    public static async Task<GuestLink> LinkAsync(this HttpClient staff, Guid procedure, string kind, string? name = null)
    {
        var answer = await staff.PostAsJsonAsync($"/api/procedures/{procedure}/{kind}", new { name }, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.GuestLink, TestContext.Current.CancellationToken))!;
    }
}
