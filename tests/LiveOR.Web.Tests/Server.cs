using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LiveOR.Client;
using LiveOR.Client.Procedures;
using LiveOR.Client.Updates;
using LiveOR.Support;
using LiveOR.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(LiveOR.Web.Tests.Server))]

namespace LiveOR.Web.Tests;

/// <summary>One running server for all tests that take it, with a signed-in client.</summary>
public sealed class Server : IAsyncLifetime
{
    private ServerProcess? process;

    public HttpClient Staff { get; private set; } = new();

    public HttpClient Visitor { get; private set; } = new();

    /// <summary>The published app where LIVEOR_APP names one, as it starts sooner; else what was built with the tests.</summary>
    public static string Application { get; } = Path.GetFullPath(
        Path.Combine(Environment.GetEnvironmentVariable("LIVEOR_APP") is { Length: > 0 } app ? app : AppContext.BaseDirectory, "LiveOR.Web.dll"));

    public string Output => process!.Output;

    public string DataFolder => process!.DataFolder;

    public string SignInLink => process!.SignInLink;

    public async ValueTask InitializeAsync()
    {
        process = await ServerProcess.StartAsync(Application, null, 0, "--LiveOR:UndoSeconds", "0");
        Staff = await process.SignInAsync();
        Visitor = new HttpClient { BaseAddress = process.Address };
        await using var db = OnDisk.Open(DataFolder);
        db.Model.GetRelationalModel();
    }

    public async ValueTask DisposeAsync()
    {
        Staff.Dispose();
        Visitor.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
            Directory.Delete(process.DataFolder, recursive: true);
        }
    }

    public Task<ProcedureCreated> PrepareAsync(bool live = true, string release = "live", int? delaySeconds = null) =>
        Staff.PrepareAsync(live, release, delaySeconds);
}

/// <summary>The staff API as a script would use it.</summary>
public static class StaffCalls
{
    public static async Task<ProcedureCreated> PrepareAsync(
        this HttpClient staff, bool live = true, string release = "live", int? delaySeconds = null)
    {
        var answer = await staff.PostAsJsonAsync("/api/procedures", new
        {
            playbook = "laparoscopic-cholecystectomy",
            title = "A rehearsed operation",
            rehearsal = true,
            release,
            delaySeconds,
        });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var created = (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated))!;
        if (live)
        {
            await staff.MoveAsync(created.Id, "go-live");
        }

        return created;
    }

    public static async Task<StatusAnswer> MoveAsync(this HttpClient staff, Guid id, string verb, object? body = null)
    {
        var answer = await staff.PostAsJsonAsync($"/api/procedures/{id}/{verb}", body ?? new { });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.StatusAnswer))!;
    }

    public static Task<HttpResponseMessage> SayAsync(this HttpClient staff, Guid id, Guid draftId, object body) =>
        staff.PutAsJsonAsync($"/api/procedures/{id}/updates/{draftId}", body);

    public static async Task<Guid> SayAsync(this HttpClient staff, Guid id, string text, string? stepId = null)
    {
        var draftId = Guid.CreateVersion7();
        var answer = await staff.SayAsync(id, draftId, new { type = "step", text, stepId });
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return draftId;
    }

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient staff, string address, string json) =>
        staff.PostAsync(address, new StringContent(json, Encoding.UTF8, "application/json"));

    public static async Task<UpdateAnswer> ReadAnswerAsync(this HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync(StaffJson.Default.UpdateAnswer))!;

    public static async Task<ProcedureSheet> SheetAsync(this HttpClient staff, Guid id) =>
        (await staff.GetFromJsonAsync($"/api/procedures/{id}", StaffJson.Default.ProcedureSheet))!;

    /// <summary>Asks for the sheet until it is as expected; fails after a minute, which is long on any machine.</summary>
    public static async Task<ProcedureSheet> SheetWhenAsync(
        this HttpClient staff, Guid id, Func<ProcedureSheet, bool> expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var sheet = await staff.SheetAsync(id);
            if (expected(sheet))
            {
                return sheet;
            }

            Assert.False(limit.IsCancellationRequested, "The sheet did not become as expected.");
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System);
        }
    }

    public static IReadOnlyList<string> Texts(this ProcedureSheet sheet) =>
        [.. sheet.Entries.Where(each => each.DraftId is not null).Select(each => each.Entry.Text)];

    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
