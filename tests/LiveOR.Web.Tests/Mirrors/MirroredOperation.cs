using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Support;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>A server of its own with one rehearsal that is live, narrated over the staff API, and its rehearsal network.</summary>
internal sealed class MirroredOperation : IAsyncDisposable
{
    private readonly ServerProcess server;

    private MirroredOperation(ServerProcess server, HttpClient staff, ProcedureCreated procedure)
    {
        (this.server, Staff, Procedure) = (server, staff, procedure);
    }

    public HttpClient Staff { get; }

    public ProcedureCreated Procedure { get; }

    public Uri Address => server.Address;

    public string DataFolder => server.DataFolder;

    public string Output => server.Output;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<MirroredOperation> StartAsync()
    {
        var server = await ServerProcess.StartAsync(
            Server.Application, null, 0,
            "--LiveOR:UndoSeconds", "0", "--Mirrors:X:PacingSeconds", "0", "--Mirrors:X:SettleSeconds", "1");
        var staff = await server.SignInAsync();
        return new MirroredOperation(server, staff, await staff.PrepareAsync());
    }

    /// <summary>Says a key update; the id under which it is taken back or corrected.</summary>
    public async Task<Guid> SayAsync(string text)
    {
        var draft = Guid.CreateVersion7();
        using var answer = await Staff.SayAsync(Procedure.Id, draft, new { text, key = true });
        answer.EnsureSuccessStatusCode();
        return draft;
    }

    public async Task RetractAsync(Guid draft)
    {
        using var answer = await Staff.DeleteAsync($"/api/procedures/{Procedure.Id}/updates/{draft}", Cancel);
        answer.EnsureSuccessStatusCode();
    }

    public async Task AmendAsync(Guid draft, string text)
    {
        using var answer = await Staff.PostAsJsonAsync($"/api/procedures/{Procedure.Id}/updates/{draft}/amend", new { text }, Cancel);
        answer.EnsureSuccessStatusCode();
    }

    public Task<HttpResponseMessage> AnswerAsync(Guid delivery, string verb, object? body = null) => Staff.PostAsJsonAsync(
        $"/api/procedures/{Procedure.Id}/deliveries/{delivery}/{verb}", body ?? new { }, Cancel);

    public async Task SteerAsync(string verb)
    {
        using var answer = await Staff.PostAsync($"/api/procedures/{Procedure.Id}/mirrors/x/{verb}", null, Cancel);
        answer.EnsureSuccessStatusCode();
    }

    public async Task OrderAsync(string what, object order)
    {
        using var answer = await Staff.PostAsJsonAsync($"/rehearsal/x/api/_sim/{what}", order, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    public async Task<IReadOnlyList<Client.Mirrors.DeliveryView>> UntilAsync(
        Func<IReadOnlyList<Client.Mirrors.DeliveryView>, bool> settled) =>
        (await Staff.SheetWhenAsync(Procedure.Id, sheet => settled(sheet.Deliveries))).Deliveries;

    public Task<IReadOnlyList<Client.Mirrors.DeliveryView>> UntilAllAsync(int count, DeliveryState state) =>
        UntilAsync(all => all.Count == count && all.All(each => each.State == state));

    /// <summary>What stands at the network, oldest first.</summary>
    public async Task<IReadOnlyList<(string Id, string Text, string? Parent)>> StandingAsync() =>
        [.. (await PostsAsync()).Where(post => !post.Deleted).Select(post => (post.Id, post.Text, post.Parent))];

    /// <summary>All there ever was at the network, oldest first.</summary>
    public async Task<IReadOnlyList<(string Id, string Text, string? Parent, bool Deleted)>> PostsAsync()
    {
        var posts = await Staff.GetFromJsonAsync<JsonElement[]>("/rehearsal/x/api/_sim/posts", Cancel);
        return
        [
            .. posts!.Select(post => (
                post.GetProperty("id").GetString()!, post.GetProperty("text").GetString()!,
                post.GetProperty("parentId").GetString(), post.GetProperty("deleted").GetBoolean())),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        Staff.Dispose();
        await server.DisposeAsync();
        Directory.Delete(server.DataFolder, recursive: true);
    }
}
