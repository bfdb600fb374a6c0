using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LiveOR.Support.Published;

/// <summary>The staff API as a script on another machine would use it.</summary>
internal sealed class Staff(HttpClient client)
{
    public const string Playbook = "laparoscopic-cholecystectomy";

    private static readonly string[] Scope = ["text", "archive"];

    /// <summary>A rehearsal that is live, so that updates can be said at once.</summary>
    public async Task<(string Id, string Slug)> RehearseAsync(bool mirrored = false)
    {
        var created = await ReadAsync(await client.PostAsJsonAsync("/api/procedures", new
        {
            playbook = Playbook,
            title = "A rehearsed operation",
            rehearsal = true,
            mirrors = mirrored ? ["x"] : Array.Empty<string>(),
        }));
        var id = created["id"]!.GetValue<string>();
        await MoveAsync(id, "go-live");
        return (id, created["slug"]!.GetValue<string>());
    }

    /// <summary>A real procedure for tomorrow, with its permission.</summary>
    public async Task<(string Id, string Slug)> PrepareAsync(string title)
    {
        var created = await ReadAsync(await client.PostAsJsonAsync("/api/procedures", new
        {
            playbook = Playbook,
            title,
            release = "live",
            consent = new
            {
                scope = Scope,
                obtainedBy = "ward physician",
                obtainedOn = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-30),
                capacityConfirmed = true,
                audienceDisclosed = true,
                language = "en",
            },
        }));
        return (created["id"]!.GetValue<string>(), created["slug"]!.GetValue<string>());
    }

    public async Task MoveAsync(string id, string verb) =>
        await ReadAsync(await client.PostAsJsonAsync($"/api/procedures/{id}/{verb}", new { }));

    public async Task<HttpStatusCode> SayAsync(string id, string text, string? stepId = null, bool key = false)
    {
        var body = new { type = "step", text, stepId, key };
        using var answer = await client.PutAsJsonAsync($"/api/procedures/{id}/updates/{Guid.CreateVersion7()}", body);
        return answer.StatusCode;
    }

    public async Task<JsonNode> SheetAsync(string id) => await ReadAsync(await client.GetAsync($"/api/procedures/{id}"));

    /// <summary>What the rehearsal network holds, oldest first.</summary>
    public async Task<IReadOnlyList<RehearsalPost>> PostsAsync() =>
        await client.GetFromJsonAsync<List<RehearsalPost>>("/rehearsal/x/api/_sim/posts") ?? [];

    /// <summary>The words of an answer, whatever it is.</summary>
    public Task<string> ReadAsync(string address) => client.GetStringAsync(address);

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        }
    }
}
