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

    /// <summary>A real procedure goes live, with everything confirmed and nobody beside the narrator.</summary>
    public async Task GoLiveAloneAsync(string id) =>
        await ReadAsync(await client.PostAsJsonAsync($"/api/procedures/{id}/go-live", new { singleHanded = true, checklist = "all" }));

    public async Task<HttpStatusCode> SayAsync(string id, string text, string? stepId = null, bool key = false)
    {
        var body = new { type = "step", text, stepId, key };
        using var answer = await client.PutAsJsonAsync($"/api/procedures/{id}/updates/{Guid.CreateVersion7()}", body);
        return answer.StatusCode;
    }

    /// <summary>Says something and waits until everyone can read it.</summary>
    public async Task PublishAsync(string id, string text, string? stepId = null, bool key = false)
    {
        await SayAsync(id, text, stepId, key);
        await PublicAsync(id, text);
    }

    /// <summary>Says something with pictures, each named by what it shows.</summary>
    public async Task ShowAsync(string id, string text, byte[] jpeg, bool graphic, params string[] shown)
    {
        var photos = new List<string>();
        foreach (var words in shown)
        {
            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(jpeg), "file", "drawing.jpg" },
                { new StringContent(id), "procedureId" },
                { new StringContent(words), "altText" },
                { new StringContent(graphic ? "true" : "false"), "graphic" },
            };
            photos.Add((await ReadAsync(await client.PostAsync("/api/photos", form)))["id"]!.GetValue<string>());
        }

        await ReadAsync(await client.PutAsJsonAsync(
            $"/api/procedures/{id}/updates/{Guid.CreateVersion7()}", new { type = "photo", text, photos }));
        await PublicAsync(id, text);
    }

    public async Task<JsonNode> SheetAsync(string id) => await ReadAsync(await client.GetAsync($"/api/procedures/{id}"));

    /// <summary>What the rehearsal network holds, oldest first.</summary>
    public async Task<IReadOnlyList<RehearsalPost>> PostsAsync() =>
        await client.GetFromJsonAsync<List<RehearsalPost>>("/rehearsal/x/api/_sim/posts") ?? [];

    /// <summary>The words of an answer, whatever it is.</summary>
    public Task<string> ReadAsync(string address) => client.GetStringAsync(address);

    private async Task PublicAsync(string id, string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await SheetAsync(id))["entries"]!.AsArray().Any(each => each!["entry"]!["text"]!.GetValue<string>() == text))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        }
    }
}
