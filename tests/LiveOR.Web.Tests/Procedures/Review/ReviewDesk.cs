using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Archive;
using LiveOR.Client.Procedures;
using LiveOR.Web.Accounts;
using LiveOR.Web.Tests.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Procedures.Review;

/// <summary>A house with those who narrate, review and read, and a clock that the test turns. Keys last while it turns.</summary>
public sealed class ReviewDesk : Staffed
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>More settings: a network to mirror to, for one.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings { get; init; } = [];

    public HttpClient Narrator => field ??= As("Ann Aster", Role.Narrator);

    public HttpClient Reviewer => field ??= As("Dora Dale", Role.Reviewer);

    public HttpClient Other => field ??= As("Eve Elder", Role.Reviewer);

    public HttpClient Moderator => field ??= As("Mo Maple", Role.Moderator);

    public HttpClient Visitor => field ??= Browser();

    /// <summary>A procedure that is over, with these words, the first of them mirrored if asked for.</summary>
    public async Task<ProcedureCreated> OverAsync(IReadOnlyList<string> texts, object? more = null)
    {
        var created = await LiveAsync(more);
        foreach (var text in texts)
        {
            await Narrator.SayAsync(created.Id, text);
        }

        await Narrator.SheetWhenAsync(created.Id, sheet => sheet.Texts().Count == texts.Count);
        await Narrator.MoveAsync(created.Id, "conclude");
        return created;
    }

    public async Task<ProcedureCreated> LiveAsync(object? more = null)
    {
        var body = Real.Body(more);
        body["release"] ??= "live";
        body["mirrors"] ??= new JsonArray();
        using var answer = await Narrator.PostAsJsonAsync("/api/procedures", body, Cancel);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var created = (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!;
        await Narrator.MoveAsync(created.Id, "go-live", new { singleHanded = true, checklist = "all" });
        return created;
    }

    public async Task<ReviewSheet> ReviewAsync(Guid id) =>
        (await Reviewer.GetFromJsonAsync($"/api/procedures/{id}/review", StaffJson.Default.ReviewSheet, Cancel))!;

    public Task<HttpResponseMessage> PublishAsync(Guid id, object? terms = null, HttpClient? by = null) =>
        (by ?? Reviewer).PostAsJsonAsync($"/api/procedures/{id}/publish", terms ?? new { }, Cancel);

    public async Task<string> TextAsync(string address) =>
        WebUtility.HtmlDecode(await (await Visitor.GetAsync(address, Cancel)).Content.ReadAsStringAsync(Cancel));

    /// <summary>Another system's key: a session would end while days pass.</summary>
    public async Task<HttpClient> LastingAsync(params Role[] roles)
    {
        var key = await Services.GetRequiredService<ApiKeys>().CreateAsync($"key {Guid.CreateVersion7():N}", roles, null, "First account", Cancel);
        var client = Browser();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Mirrors:X:PacingSeconds", "0");
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
