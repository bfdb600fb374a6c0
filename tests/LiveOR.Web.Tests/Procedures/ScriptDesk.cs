using System.Net;
using System.Net.Http.Json;
using LiveOR.Accounts;
using LiveOR.Client;
using LiveOR.Client.Accounts;
using LiveOR.Client.Procedures;
using LiveOR.Web.Tests.Accounts;

namespace LiveOR.Web.Tests.Procedures;

/// <summary>A house with those who prepare, sign and read about it.</summary>
public sealed class ScriptDesk : Staffed
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Narrator => field ??= As("Ann Aster", Role.Narrator);

    public HttpClient Other => field ??= As("Bea Birch", Role.Narrator);

    public HttpClient Surgeon => field ??= As("Cora Cedar", Role.Surgeon);

    public HttpClient Reviewer => field ??= As("Dora Dale", Role.Reviewer);

    public async Task<ProcedureCreated> PrepareAsync(object? more = null)
    {
        using var answer = await Narrator.PostAsJsonAsync("/api/procedures", Real.Body(more), Cancel);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ProcedureCreated, Cancel))!;
    }

    /// <summary>One blank of the first step, answered in advance.</summary>
    public static object Answered(string author) => new { stepId = "announce", answers = new { author } };

    public static Task<HttpResponseMessage> PutAsync(HttpClient by, Guid id, int version, params object?[] steps) =>
        by.PutAsJsonAsync($"/api/procedures/{id}/script", new { version, steps }, Cancel);

    public static async Task<ScriptSheet> SaveAsync(HttpClient by, Guid id, int version, params object?[] steps)
    {
        using var answer = await PutAsync(by, id, version, steps);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.ScriptSheet, Cancel))!;
    }

    public async Task<ScriptSheet> ReadAsync(Guid id) =>
        (await Surgeon.GetFromJsonAsync($"/api/procedures/{id}/script", StaffJson.Default.ScriptSheet, Cancel))!;

    public Task<HttpResponseMessage> SignAsync(Guid id, ScriptSheet read) =>
        Surgeon.PostAsJsonAsync($"/api/procedures/{id}/script/sign", new SignRequest(read.Version, read.Digest), Cancel);

    /// <summary>What the record says of a procedure, the oldest first.</summary>
    public async Task<IReadOnlyList<AuditLine>> RecordAsync(Guid id) =>
        [.. (await Reviewer.GetFromJsonAsync($"/api/audit?procedure={id}", StaffJson.Default.AuditSheet, Cancel))!.Lines.Reverse()];
}
