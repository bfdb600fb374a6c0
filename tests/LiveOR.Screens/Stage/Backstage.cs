using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveOR.Support.Published;

namespace LiveOR.Screens;

/// <summary>Prepares and narrates what the screens show.</summary>
internal sealed partial class Backstage(HttpClient client)
{
    /// <summary>A procedure as a hospital would prepare it, with consent of its own.</summary>
    public async Task<Prepared> PrepareAsync(string title, object settings)
    {
        var body = new JsonObject
        {
            ["playbook"] = Staff.Playbook,
            ["title"] = title,
            ["mirrors"] = new JsonArray(),
            ["consent"] = Consent(),
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(settings)!.AsObject().ToList())
        {
            body[name] = value?.DeepClone();
        }

        var made = await ReadAsync(await client.PostAsJsonAsync("/api/procedures", body));
        return new Prepared(made["id"]!.GetValue<string>(), made["slug"]!.GetValue<string>());
    }

    public async Task<JsonNode> MoveAsync(Prepared procedure, string verb, object? body = null) =>
        await ReadAsync(await client.PostAsJsonAsync($"/api/procedures/{procedure.Id}/{verb}", body ?? new { }));

    public Task GoLiveAsync(Prepared procedure) => MoveAsync(procedure, "go-live", new { singleHanded = true, checklist = "all" });

    /// <summary>Returns the draft's id.</summary>
    public async Task<string> SayAsync(
        Prepared procedure, string text, string? stepId = null, string type = "step", string[]? photos = null, DateTimeOffset? happenedAt = null)
    {
        var id = Guid.CreateVersion7().ToString();
        await ReadAsync(await client.PutAsJsonAsync(
            $"/api/procedures/{procedure.Id}/updates/{id}",
            new { type, text, stepId, photos = photos ?? [], askModerator = true, happenedAt }));
        return id;
    }

    public async Task<string> AddPhotoAsync(Prepared procedure, byte[] jpeg, string altText, bool graphic = false)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(jpeg), "file", "drawing.jpg" },
            { new StringContent(procedure.Id), "procedureId" },
            { new StringContent(altText), "altText" },
            { new StringContent(graphic ? "true" : "false"), "graphic" },
        };
        return (await ReadAsync(await client.PostAsync("/api/photos", form)))["id"]!.GetValue<string>();
    }

    /// <summary>Where a certificate that is issued now can be verified: its paper says so.</summary>
    public async Task<string> CertifyAsync(Prepared procedure)
    {
        using var form = new FormUrlEncodedContent([new("name", "Ada Alder"), new("kind", "attendance")]);
        using var answer = await client.PostAsync($"/archive/{procedure.Slug}/certificate.pdf", form);
        answer.EnsureSuccessStatusCode();
        var paper = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        return PaperLink().Match(paper) is { Success: true } link
            ? link.Value
            : throw new InvalidOperationException("The certificate has no link.");
    }

    public async Task<string> LinkAsync(Prepared procedure, string kind, string? name = null)
    {
        var made = await ReadAsync(await client.PostAsJsonAsync($"/api/procedures/{procedure.Id}/{kind}", new { name }));
        return new Uri(made["link"]!.GetValue<string>()).PathAndQuery;
    }

    public async Task<JsonNode> SheetAsync(Prepared procedure) =>
        await ReadAsync(await client.GetAsync($"/api/procedures/{procedure.Id}"));

    public async Task WaitAsync(Prepared procedure, Func<JsonNode, bool> expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!expected(await SheetAsync(procedure)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
        }
    }

    [GeneratedRegex("/certificates/[a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex PaperLink();

    private static JsonObject Consent() => new()
    {
        ["scope"] = new JsonArray("text", "x", "archive", "photos", "family"),
        ["obtainedBy"] = "ward physician",
        ["obtainedOn"] = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["capacityConfirmed"] = true,
        ["audienceDisclosed"] = true,
        ["language"] = "en",
    };

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            return answer.IsSuccessStatusCode
                ? (await answer.Content.ReadFromJsonAsync<JsonNode>())!
                : throw new InvalidOperationException(
                    $"{answer.RequestMessage?.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }
}

/// <summary>A procedure on the stage.</summary>
internal sealed record Prepared(string Id, string Slug);
