using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LiveOR.Rehearsal;
using LiveOR.Web.Tests.Rehearsal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>The rehearsal network on a port of its own, with our account and a stranger's. It judges the adapters.</summary>
internal sealed class ContractNetwork : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new();
    private int before;

    private ContractNetwork(WebApplication app)
    {
        this.app = app;
        Address = new Uri($"{app.Urls.Single()}/rehearsal/x/api/");
        X = app.Services.GetRequiredService<IRehearsalX>();
    }

    public Uri Address { get; }

    public IRehearsalX X { get; }

    public RehearsalAccount Stranger => X.Accounts[1];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ContractNetwork> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRehearsalX(options =>
        {
            options.InMemory = true;
            options.Accounts.Add(RehearsalAccount.Generate("the_team", "The team"));
            options.Accounts.Add(RehearsalAccount.Generate("somebody", "Somebody"));
        });
        var app = builder.Build();
        app.MapRehearsalX();
        app.MapRehearsalXSwitches();
        app.MapRehearsalXTimeline();
        await app.StartAsync(Cancel);
        return new ContractNetwork(app);
    }

    /// <summary>Tells the network how to behave from now on.</summary>
    public async Task OrderAsync(string order, string what = "faults")
    {
        using var body = new StringContent(order, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(Address, $"_sim/{what}"), body, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>The next call of a kind (post, read, delete, upload) meets this fault.</summary>
    public Task SpoilAsync(string fault, string calls) =>
        OrderAsync($$"""{"script":[{"fault":"{{fault}}","calls":"{{calls}}"}]}""");

    /// <summary>Whatever connecting took is not counted.</summary>
    public async Task CountFromHereAsync() => before = (await LookAsync("requests")).Length;

    public async Task<IReadOnlyList<JsonElement>> RequestsAsync(string method = "") =>
    [
        .. (await LookAsync("requests")).Skip(before)
            .Where(each => method.Length == 0 || each.GetProperty("method").GetString() == method),
    ];

    /// <summary>The only request so far. One that was cut off is written down a moment after its client has noticed.</summary>
    public async Task<JsonElement> OnlyRequestAsync(string method = "")
    {
        var requests = await RequestsAsync(method);
        while (requests.Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancel);
            requests = await RequestsAsync(method);
        }

        return Assert.Single(requests);
    }

    public async Task<IReadOnlyList<JsonElement>> PostsAsync() =>
        [.. (await LookAsync("posts")).Where(each => !each.GetProperty("deleted").GetBoolean())];

    /// <summary>A post of somebody else's.</summary>
    public async Task<string> StrangerSaysAsync(string text)
    {
        var made = await SendAsync(HttpMethod.Post, "2/tweets", JsonSerializer.Serialize(new { text }), Stranger);
        return made.GetProperty("data").GetProperty("id").GetString()!;
    }

    /// <summary>What a person hears who cannot see the pictures of a post.</summary>
    public async Task<IReadOnlyList<string>> AltTextsAsync(string id)
    {
        var answer = await SendAsync(
            HttpMethod.Get, $"2/tweets?ids={id}&expansions=attachments.media_keys&media.fields=alt_text", null, Stranger);
        return
        [
            .. answer.GetProperty("includes").GetProperty("media").EnumerateArray()
                .Select(each => each.GetProperty("alt_text").GetString()!),
        ];
    }

    /// <summary>The timeline as a browser gets it.</summary>
    public Task<string> PageAsync() => client.GetStringAsync(new Uri(Address, "/rehearsal/x"), Cancel);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    private async Task<JsonElement[]> LookAsync(string what) =>
        (await client.GetFromJsonAsync<JsonElement[]>(new Uri(Address, $"_sim/{what}"), Cancel))!;

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string? body, RehearsalAccount account)
    {
        var address = new Uri(Address, path);
        using var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation(
            "Authorization", OAuthSigner.Header(method.Method, address, account, TimeProvider.System.GetUtcNow()));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }
}
