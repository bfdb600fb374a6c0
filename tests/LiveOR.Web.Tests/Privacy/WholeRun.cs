using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;
using LiveOR.Support;
using LiveOR.Web.Tests.Photos;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;

namespace LiveOR.Web.Tests.Privacy;

/// <summary>Puts a rare word into everything that a server takes in: first as it is meant, then as it is not. The known one is
/// registered as the patient's name.</summary>
internal sealed class WholeRun(ServerProcess server, string word, string known)
{
    private static readonly string[] Places =
    [
        "/{0}", "/api/{0}", "/api/procedures/{0}", "/api/mirrors/{0}/preview", "/live/{0}", "/live/{0}/updates?after={0}", "/live/{0}/embed",
        "/archive/{0}", "/archive/{0}/export.zip", "/photos/{0}", "/sign-in/{0}", "/sign-in?used={0}", "/family/{0}", "/console/{0}.js",
        "/rehearsal/x/{0}", "/rehearsal/x/api/2/users/{0}", "/openapi/{0}.json", "/api/audit?procedure={0}", "/api/audit?before={0}&by={0}",
        "/hubs/audience?id={0}", "/%{0}", "/live/rehearsal?{0}={0}", "/api/me?{0}",
    ];

    private static readonly string[] Headers =
    [
        "User-Agent", "Referer", "Accept", "Accept-Language", "If-None-Match", "If-Modified-Since", "Range", "X-Forwarded-For", "X-Forwarded-Host",
        "X-Forwarded-Proto", "Forwarded", "X-Request-Id", "traceparent", "baggage", "Authorization", "Cookie", "Origin", "Sec-Fetch-Site",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Rare(string kind) => $"{word}-{kind}";

    public async Task UseAsync(HttpClient staff)
    {
        var procedure = await staff.PrepareAsync();
        await staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = $"Key {Rare("text")}.", key = true, saidBy = $"the {word}" });
        var photo = await staff.AddPhotoAsync(procedure.Id, altText: $"The {Rare("alt")} from the port.");
        await staff.SayAsync(
            procedure.Id, Guid.CreateVersion7(), new { type = "photo", text = $"A {Rare("picture")}.", photos = (string[])[$"{photo.Id}"] });
        await staff.PostJsonAsync($"/api/procedures/{procedure.Id}/identifiers", $$"""{"kind":"name","text":"{{known}}"}""");
        await staff.PostJsonAsync("/api/guard/inspect", $$"""{"text":"{{known}} {{word}} mary@example.org","procedureId":"{{procedure.Id}}"}""");
        await staff.PostJsonAsync("/api/mirrors/x/preview", $$"""{"text":"{{Rare("preview")}}"}""");
        await staff.SheetWhenAsync(procedure.Id, each => each.Texts().Count == 2 && each.Deliveries is [{ State: DeliveryState.Posted }, ..]);
        var corrected = await staff.SayAsync(procedure.Id, $"Plain {Rare("plain")}.");
        await staff.PostJsonAsync($"/api/procedures/{procedure.Id}/updates/{corrected}/amend", $$"""{"text":"Better {{Rare("better")}}."}""");
        await staff.DeleteAsync($"/api/procedures/{procedure.Id}/updates/{corrected}", Cancel);
        await staff.GetAsync($"/photos/{photo.Id}", Cancel);
        await staff.MoveAsync(procedure.Id, "conclude");
        await staff.GetAsync($"/archive/{procedure.Slug}/export.zip", Cancel);
    }

    public async Task MisuseAsync(HttpClient client, ProcedureCreated? procedure)
    {
        foreach (var place in Places)
        {
            await client.GetAsync(string.Format(null, place, Rare("address")), Cancel);
            await client.PostJsonAsync(string.Format(null, place, Rare("address")), $$"""{"{{Rare("name")}}":"{{Rare("body")}}" """);
        }

        foreach (var header in Headers)
        {
            await SendWithAsync(client, HttpMethod.Get, "/live/rehearsal", header);
            await SendWithAsync(client, HttpMethod.Post, "/api/procedures", header);
        }

        await SendBodiesAsync(client, procedure?.Id ?? Guid.CreateVersion7());
        using var odd = new HttpRequestMessage(new HttpMethod(word.ToUpperInvariant()), "/api/procedures");
        await client.SendAsync(odd, Cancel);
    }

    /// <returns>What the hub said.</returns>
    public async Task<IReadOnlyList<string>> MisuseHubAsync()
    {
        List<string> said = [];
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(server.Address, $"/hubs/audience?{word}={word}")).Build();
        await hub.StartAsync(Cancel);
        foreach (object[] arguments in (object[][])[[Rare("slug"), Rare("number")], [Rare("slug"), 0L], [word]])
        {
            said.Add((await Assert.ThrowsAsync<HubException>(() => hub.InvokeCoreAsync("Watch", arguments, Cancel))).Message);
        }

        foreach (var method in (string[])[Rare("method"), $"An unexpected error occurred invoking '{word}' HubException: {word}"])
        {
            said.Add((await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync(method, word, Cancel))).Message);
        }

        return said;
    }

    /// <summary>What no client library would send.</summary>
    public async Task<string> SendGarbageAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server.Address.Port, Cancel);
        await connection.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request.Replace("{0}", Rare("raw"), StringComparison.Ordinal)), Cancel);
        using var reader = new StreamReader(connection.GetStream(), Encoding.Latin1);
        return await reader.ReadToEndAsync(Cancel);
    }

    /// <summary>Takes a table from under the server: its next answer is a fault of its own.</summary>
    public async Task BreakAsync(HttpClient staff, ProcedureCreated procedure)
    {
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(server.DataFolder, "liveor.db")};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = """ALTER TABLE "Drafts" RENAME TO "Gone" """;
            await command.ExecuteNonQueryAsync(Cancel);
        }

        using var answer = await staff.SayAsync(procedure.Id, Guid.CreateVersion7(), new { text = $"Broken {Rare("fault")}." });
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    private async Task SendWithAsync(HttpClient client, HttpMethod method, string address, string header)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation(header, header == "Cookie" ? $"liveor={Rare("cookie")}; {word}={word}" : Rare("header"));
        request.Content = method == HttpMethod.Post ? new StringContent("{}", Encoding.UTF8, "application/json") : null;
        await client.SendAsync(request, Cancel);
    }

    private async Task SendBodiesAsync(HttpClient client, Guid procedure)
    {
        string[] bodies =
        [
            $$"""{"text":"{{word}}""", $$"""{"type":"{{word}}","text":"Words."}""", $$"""{"text":["{{word}}"]}""", $"\"{word}\"", word,
            $$"""{"{{word}}":["text"}""", $$"""{"text":"Words.","stepId":"{{word}}"}""", $$"""{"happenedAt":"{{word}}"}""",
            $$"""{"photos":["{{word}}"],"text":"Words."}""", $$"""{"text":"Held {{word}} {{known}} mary@example.org."}""",
            $$"""{"playbook":"{{word}}","title":"{{word}}"}""",
        ];
        foreach (var body in bodies)
        {
            await client.PutAsync(
                $"/api/procedures/{procedure}/updates/{Guid.CreateVersion7()}", new StringContent(body, Encoding.UTF8, "application/json"), Cancel);
            foreach (var address in (string[])["procedures", "guard/inspect", "mirrors/x/preview", $"procedures/{procedure}/identifiers"])
            {
                await client.PostJsonAsync($"/api/{address}", body);
            }
        }

        using var upload = new ByteArrayContent(Encoding.UTF8.GetBytes($"--{word}\r\nContent-Disposition: {word}\r\n\r\n{word}"));
        upload.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={word}");
        await client.PostAsync("/api/photos", upload, Cancel);
        using var typed = new StringContent(word, Encoding.UTF8, $"text/{word}");
        await client.PostAsync("/api/procedures", typed, Cancel);
        await client.UploadAsync(procedure, Encoding.UTF8.GetBytes(Rare("file")), Rare("alt"));
    }
}
