using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>What really went over the wire from a page and its frames, whatever its scripts were told of it.</summary>
internal sealed class Wire
{
    private readonly ConcurrentDictionary<string, (string Method, Uri Address)> asked = [];
    private readonly ConcurrentQueue<Answered> answers = new();
    private readonly string authority;

    private Wire(string authority) => this.authority = authority;

    public IReadOnlyCollection<Answered> Answers => answers;

    public static async Task<Wire> TapAsync(IPage page, string authority)
    {
        var wire = new Wire(authority);
        page.Context.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest || !wire.IsOurs(answer.Frame.Url))
            {
                wire.Note(answer.Request.Method, new Uri(answer.Url), answer.Status);
            }
        };

        // Answers that a script may not read are hidden from everything but the protocol.
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("Network.enable");
        browser.Event("Network.requestWillBeSent").OnEvent += (_, told) => wire.Asked(told);
        browser.Event("Network.responseReceivedExtraInfo").OnEvent += (_, told) => wire.Answered(told);
        return wire;
    }

    private void Asked(JsonElement? told)
    {
        if (told?.GetProperty("request") is { } request && !IsOurs(told.Value.GetProperty("documentURL").GetString()!))
        {
            asked[Id(told)] = (request.GetProperty("method").GetString()!, new Uri(request.GetProperty("url").GetString()!));
        }
    }

    private void Answered(JsonElement? told)
    {
        if (asked.TryGetValue(Id(told), out var request))
        {
            Note(request.Method, request.Address, told!.Value.GetProperty("statusCode").GetInt32());
        }
    }

    private void Note(string method, Uri address, int status)
    {
        if (address.Authority == authority)
        {
            answers.Enqueue(new Answered(method, address.PathAndQuery, status));
        }
    }

    /// <summary>The page that may stand in a frame asks for its updates itself.</summary>
    private bool IsOurs(string document) => Uri.TryCreate(document, UriKind.Absolute, out var address) && address.Authority == authority;

    private static string Id(JsonElement? told) => told!.Value.GetProperty("requestId").GetString()!;
}

/// <summary>One request that reached the server, and what it said.</summary>
internal sealed record Answered(string Method, string Path, int Status)
{
    /// <summary>Whether a foreign page has no business with it at all; other looks are harmless, for nothing of them can be read.</summary>
    public bool IsGuarded => Method is not ("GET" or "HEAD" or "OPTIONS")
        || Path.StartsWith("/hubs", StringComparison.Ordinal) || Path.StartsWith("/api", StringComparison.Ordinal);
}
