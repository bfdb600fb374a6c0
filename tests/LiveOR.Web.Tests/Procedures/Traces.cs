using System.Text;
using LiveOR.Web.Tests.Mirrors;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveOR.Web.Tests.Procedures;

/// <summary>Looks for words and pieces of pictures in whatever a server answers and keeps.</summary>
internal sealed class Traces(IReadOnlyList<string> words, IReadOnlyList<byte[]> pieces)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The addresses whose answer holds something, with what it holds.</summary>
    public async Task<IReadOnlyList<string>> AtAsync(HttpClient client, IEnumerable<string> addresses)
    {
        var found = new List<string>();
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, Cancel);
            if (In(await answer.Content.ReadAsByteArrayAsync(Cancel)) is { } what)
            {
                found.Add($"{address}: {what}");
            }
        }

        return found;
    }

    public IReadOnlyList<string> InFiles(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "lock")
            .Select(file => (File: file, What: In(Read(file)))).Where(each => each.What is not null)
            .Select(each => $"{Path.GetRelativePath(folder, each.File)}: {each.What}"),
    ];

    /// <summary>What a viewer who asks for everything is told.</summary>
    public static async Task<string> ToldAsync(MirroredOperation operation)
    {
        var told = new StringBuilder();
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(operation.Address, "/hubs/audience")).Build();
        hub.On<System.Text.Json.JsonElement>("Entry", entry => { lock (told) { told.Append(entry.GetRawText()); } });
        await hub.StartAsync(Cancel);
        await hub.InvokeAsync("Watch", operation.Procedure.Slug, 0L, Cancel);
        lock (told)
        {
            return told.ToString();
        }
    }

    public string? In(byte[] bytes) =>
        words.FirstOrDefault(word => Encoding.Latin1.GetString(bytes).Contains(word, StringComparison.OrdinalIgnoreCase))
        ?? (pieces.Any(piece => bytes.AsSpan().IndexOf(piece) >= 0) ? "a picture" : null);

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
