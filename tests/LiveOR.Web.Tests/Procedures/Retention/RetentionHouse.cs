using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Archive.Retention;
using LiveOR.Client.Procedures;
using LiveOR.Web.Tests.Procedures.Review;

namespace LiveOR.Web.Tests.Procedures.Retention;

/// <summary>A house that keeps its archives for a year. Sessions end while the year passes, so its reviewers come afterwards.</summary>
internal static class RetentionHouse
{
    private const string Password = "a walk along the harbour";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static ReviewDesk Open(int years = 1) =>
        new() { Settings = [("LiveOR:Retention:ArchiveYears", years.ToString(CultureInfo.InvariantCulture))] };

    /// <summary>A narration that is published.</summary>
    public static async Task<ProcedureCreated> PublishedAsync(this ReviewDesk desk, IReadOnlyList<string> texts, object? terms = null)
    {
        var created = await desk.OverAsync(texts);
        Assert.Equal(HttpStatusCode.OK, (await desk.PublishAsync(created.Id, terms)).StatusCode);
        return created;
    }

    public static async Task<HttpClient> AfterYearsAsync(this ReviewDesk desk, int days = 366)
    {
        desk.Clock.Advance(TimeSpan.FromDays(days));
        return await desk.ComesAsync("Rita Reed");
    }

    public static Task<HttpClient> ComesAsync(this ReviewDesk desk, string name) => desk.JoinAsync(name, Password, Role.Reviewer);

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
