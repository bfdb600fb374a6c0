using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>The picture end of the stand-in: it notes every call in order, and answers as it is told.</summary>
internal sealed class StandInMedia
{
    private readonly ConcurrentQueue<string> calls = new();
    private readonly List<byte> received = [];

    /// <summary>By step: upload, initialize, append, finalize, status, metadata.</summary>
    public ConcurrentDictionary<string, Func<HttpContext, Action, Task>> Faults { get; } = new();

    /// <summary>What X says about its processing, one after the other; the upload itself takes the first.</summary>
    public ConcurrentQueue<string> Processing { get; } = new();

    public IReadOnlyList<string> Calls => [.. calls];

    public IReadOnlyList<byte> Received => received;

    public string? AltText { get; private set; }

    public long? ExpiresAfter { get; set; } = 86_400;

    public void Map(WebApplication app)
    {
        app.MapPost("/2/media/upload", http => FormAsync(http, "upload", "media_category"));
        app.MapPost("/2/media/upload/{id}/append", http => FormAsync(http, "append", "segment_index"));
        app.MapPost("/2/media/upload/initialize", http => JsonAsync(http, "initialize", body =>
            $"{body["media_type"]} {body["total_bytes"]} {body["media_category"]}"));
        app.MapPost("/2/media/metadata", http => JsonAsync(http, "metadata", body =>
        {
            AltText = (string?)body["metadata"]!["alt_text"]!["text"];
            return $"{body["id"]}";
        }));
        app.MapPost("/2/media/upload/{id}/finalize", http => AnswerAsync(http, "finalize", $"{http.Request.RouteValues["id"]}"));
        app.MapGet("/2/media/upload", http => AnswerAsync(http, "status", $"{http.Request.Query["command"]} {http.Request.Query["media_id"]}"));
    }

    private async Task FormAsync(HttpContext http, string step, string field)
    {
        Assert.NotNull(http.Request.ContentLength);
        var form = await http.Request.ReadFormAsync();
        var file = Assert.Single(form.Files, each => each.Name == "media");
        using var piece = new MemoryStream();
        await file.CopyToAsync(piece);
        received.AddRange(piece.ToArray());
        await AnswerAsync(http, step, $"{form[field]} {file.Length}");
    }

    private async Task JsonAsync(HttpContext http, string step, Func<JsonNode, string> note)
    {
        Assert.NotNull(http.Request.ContentLength);
        await AnswerAsync(http, step, note((await JsonNode.ParseAsync(http.Request.Body))!));
    }

    private async Task AnswerAsync(HttpContext http, string step, string note)
    {
        calls.Enqueue($"{step} {note}".Trim());
        if (Faults.TryGetValue(step, out var fault))
        {
            await fault(http, () => { });
            return;
        }

        var data = new JsonObject { ["id"] = "900", ["media_key"] = "3_900" };
        if (ExpiresAfter is { } seconds)
        {
            data["expires_after_secs"] = seconds;
        }

        if (step is "upload" or "finalize" or "status" && Processing.TryDequeue(out var processing))
        {
            data["processing_info"] = JsonNode.Parse(processing);
        }

        await http.Response.WriteAsJsonAsync(new JsonObject { ["data"] = data });
    }
}
