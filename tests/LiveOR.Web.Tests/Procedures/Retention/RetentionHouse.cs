using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Archive.Retention;
using LiveOR.Client.Procedures;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Photos;
using LiveOR.Web.Tests.Procedures.Review;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Procedures.Retention;

/// <summary>A house that keeps its archives for a year, with narrations that ended when a test says.</summary>
internal static class RetentionHouse
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static ReviewDesk Open(params (string Name, string Value)[] settings) =>
        new() { Settings = settings.Length > 0 ? settings : [("LiveOR:Retention:ArchiveYears", "1")] };

    /// <summary>A narration that ended so many days ago and is published now.</summary>
    public static async Task<ProcedureCreated> PublishedAsync(this ReviewDesk desk, IReadOnlyList<string> texts, int daysAgo = 366)
    {
        var created = await desk.LiveAsync();
        foreach (var text in texts)
        {
            await desk.Narrator.SayAsync(created.Id, text);
        }

        await desk.Narrator.SheetWhenAsync(created.Id, sheet => sheet.Texts().Count == texts.Count);
        await desk.EndAsync(created.Id, daysAgo);
        Assert.Equal(HttpStatusCode.OK, (await desk.PublishAsync(created.Id)).StatusCode);
        return created;
    }

    /// <summary>The journal says that it was concluded then. Turning the clock by a year would fire each timer half a million times.</summary>
    public static Task EndAsync(this ReviewDesk desk, Guid id, int daysAgo) => desk.Services.GetRequiredService<Journals>().WriteAsync(
        new ProcedureId(id),
        session => Task.FromResult(session.Append(
            JournalKind.Status,
            JsonSerializer.SerializeToUtf8Bytes(new StatusChange(ProcedureStatus.Concluded, false, "Ann Aster"), ProceduresJson.Default.StatusChange),
            desk.Clock.GetUtcNow().AddDays(-daysAgo))),
        Cancel);

    public static object ConsentWithPhotos { get; } = new
    {
        scope = (string[])["text", "photos", "archive"],
        obtainedBy = "ward physician",
        obtainedOn = Real.Ago(30),
        capacityConfirmed = true,
        audienceDisclosed = true,
        language = "en",
    };

    public static async Task<Guid> ApprovedPhotoAsync(this ReviewDesk desk, Guid id, string altText)
    {
        var photo = await desk.Narrator.AddPhotoAsync(id, altText: altText);
        using var answer = await desk.Moderator.PostAsJsonAsync($"/api/photos/{photo.Id}/approve", new { checks = "all" }, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return photo.Id;
    }

    public static HttpClient Rita(this ReviewDesk desk) => desk.As("Rita Reed", Role.Reviewer);

    public static async Task<RetentionSheet> RetentionAsync(this HttpClient staff) =>
        (await staff.GetFromJsonAsync("/api/retention", StaffJson.Default.RetentionSheet, Cancel))!;

    public static async Task<RetentionLine> DueAsync(this HttpClient staff, Guid id) =>
        (await staff.RetentionAsync()).Archives.Single(each => each.Id == id);

    public static Task<HttpResponseMessage> ConfirmAsync(this HttpClient staff, Guid id, DateOnly? dueOn) =>
        staff.PostAsJsonAsync($"/api/retention/{id}/delete", new ConfirmDeletionRequest(dueOn), Cancel);

    public static Task<HttpResponseMessage> PostponeAsync(this HttpClient staff, Guid id, DateOnly? until, string reason) =>
        staff.PostAsJsonAsync($"/api/retention/{id}/postpone", new PostponeRequest(until, reason), Cancel);

    public static async Task<DeletionCheck> CheckAsync(this HttpClient staff, Guid id) =>
        (await staff.GetFromJsonAsync($"/api/retention/deletions/{id}/check", StaffJson.Default.DeletionCheck, Cancel))!;
}
