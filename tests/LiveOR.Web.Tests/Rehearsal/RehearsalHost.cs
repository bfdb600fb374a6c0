using System.Text;
using System.Text.Json;
using LiveOR.Rehearsal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveOR.Web.Tests.Rehearsal;

/// <summary>The rehearsal network on a loopback port of its own, and a client that signs.</summary>
internal sealed class RehearsalHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new();

    private RehearsalHost(WebApplication app, FakeTimeProvider clock)
    {
        this.app = app;
        Clock = clock;
        Address = app.Urls.Single();
        X = app.Services.GetRequiredService<IRehearsalX>();
    }

    public FakeTimeProvider Clock { get; }
    public string Address { get; }
    public IRehearsalX X { get; }

    public IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    public static async Task<RehearsalHost> StartAsync(Action<RehearsalXOptions> configure, FakeTimeProvider? clock = null)
    {
        clock ??= new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddRehearsalX(configure);
        var app = builder.Build();
        app.MapRehearsalX();
        app.MapRehearsalXSwitches();
        app.MapRehearsalXTimeline();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RehearsalHost(app, clock);
    }

    public Task<Reply> PostAsync(string text, string? parent = null, RehearsalAccount? account = null) =>
        SendAsync(HttpMethod.Post, "2/tweets", Body(text, parent), account);

    public async Task<string> PostedAsync(string text, string? parent = null, RehearsalAccount? account = null)
    {
        var reply = await PostAsync(text, parent, account);
        Assert.Equal(201, reply.Status);
        return reply.Body.GetProperty("data").GetProperty("id").GetString()!;
    }

    public Task<Reply> DeleteAsync(string id, RehearsalAccount? account = null) =>
        SendAsync(HttpMethod.Delete, $"2/tweets/{id}", null, account);

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    public async Task<Reply> SendAsync(HttpMethod method, string path, string? body, RehearsalAccount? account, string? header = null)
    {
        var address = new Uri($"{Address}/rehearsal/x/api/{path}");
        using var request = new HttpRequestMessage(method, address);
        header ??= OAuthSigner.Header(method.Method, address, account ?? X.Account, Clock.GetUtcNow());
        request.Headers.TryAddWithoutValidation("Authorization", header);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    /// <summary>What the real network does not have: faults, clock, credits, requests, threads. Not signed.</summary>
    public async Task<Reply> SimAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"{Address}/rehearsal/x/api/_sim/{path}"));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    public async Task<JsonElement> LookAsync(string path)
    {
        var reply = await SimAsync(HttpMethod.Get, path);
        Assert.Equal(200, reply.Status);
        return reply.Body;
    }

    public async Task OrderAsync(string path, string body)
    {
        var reply = await SimAsync(HttpMethod.Post, path, body);
        Assert.True(reply.Status == 200, reply.Words);
    }

    /// <summary>Moves the clock until something that waits for it is over.</summary>
    public async Task<T> PassTimeAsync<T>(Task<T> waiting)
    {
        while (!waiting.IsCompleted)
        {
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, TestContext.Current.CancellationToken));
            Clock.Advance(TimeSpan.FromSeconds(1));
        }
        return await waiting;
    }

    public Task<string> PageAsync(string path = "/rehearsal/x") =>
        client.GetStringAsync(new Uri(Address + path), TestContext.Current.CancellationToken);

    /// <summary>Sends a form of the trainer's page as a browser would and answers with the page that follows.</summary>
    public async Task<string> PressAsync(params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(
            new Uri($"{Address}/rehearsal/x/bad-day"), form, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public Task<JsonElement[]> AllAsync() => ReadAllAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    public static string Body(string text, string? parent = null) => parent is null
        ? JsonSerializer.Serialize(new { text })
        : JsonSerializer.Serialize(new { text, reply = new { in_reply_to_tweet_id = parent } });

    private async Task<JsonElement[]> ReadAllAsync() =>
        JsonSerializer.Deserialize<JsonElement[]>(await PageAsync("/rehearsal/x/api/_sim/posts"))!;

    private static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var words = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)response.StatusCode, response.Headers, Json(words), words);
    }

    private static JsonElement Json(string words)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(words);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
