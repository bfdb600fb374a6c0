using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>A remote that misbehaves as it is told: each post takes the next of its faults, and is made when none is left.</summary>
internal sealed class StandInForX : IAsyncDisposable
{
    private readonly WebApplication app;
    private long lastId = 1_000;

    private StandInForX(WebApplication app) => this.app = app;

    /// <summary>What happens to the next posts, in order. A fault may make the post before it breaks the answer.</summary>
    public ConcurrentQueue<Func<HttpContext, Action, Task>> Faults { get; } = new();

    public ConcurrentQueue<(string Id, string Text, string? Parent)> Posts { get; } = new();

    public ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>The bodies of the posts as they came.</summary>
    public ConcurrentQueue<JsonNode> Bodies { get; } = new();

    public ConcurrentQueue<string> Deleted { get; } = new();

    /// <summary>What is in the list of posts beside those that were made.</summary>
    public ConcurrentQueue<JsonNode> Shown { get; } = new();

    /// <summary>Answers “who am I?” instead of the account.</summary>
    public Func<HttpContext, Task>? Me { get; set; }

    public StandInMedia Media { get; } = new();

    public StandInConsent Consent { get; } = new();

    public int Requests;
    public bool Unreadable;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <param name="secure">With a certificate that nobody trusts.</param>
    public static async Task<StandInForX> StartAsync(bool secure = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (secure)
            {
                listen.UseHttps(SelfSigned());
            }
        }));
        var stand = new StandInForX(builder.Build());
        stand.app.Use(stand.Consent.CheckAsync);
        stand.app.MapPost("/2/tweets", stand.PostAsync);
        stand.app.MapDelete("/2/tweets/{id}", stand.DeleteAsync);
        stand.app.MapGet("/2/users/me", stand.MeAsync);
        stand.Media.Map(stand.app);
        stand.Consent.Map(stand.app);
        stand.app.MapGet("/2/users/7/tweets", stand.Read);
        await stand.app.StartAsync();
        stand.Address = new(stand.app.Urls.First());
        return stand;
    }

    /// <summary>A fault that answers with a status and a body, and with headers like “name: value”.</summary>
    public static Func<HttpContext, Action, Task> Answer(int status, string body, params string[] headers) => async (http, _) =>
    {
        foreach (var header in headers)
        {
            http.Response.Headers[header.Split(": ")[0]] = header.Split(": ")[1];
        }

        http.Response.StatusCode = status;
        await http.Response.WriteAsync(body);
    };

    /// <summary>The post is made, and then the connection is cut.</summary>
    public static Task Accept(HttpContext http, Action make)
    {
        make();
        return Cut(http, make);
    }

    /// <summary>The connection is cut before anything is made.</summary>
    public static Task Cut(HttpContext http, Action make)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }

    private async Task PostAsync(HttpContext http)
    {
        Interlocked.Increment(ref Requests);
        Authorizations.Enqueue(http.Request.Headers.Authorization.ToString());
        var asked = (await JsonNode.ParseAsync(http.Request.Body))!;
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        Bodies.Enqueue(asked);
        void Make() => Posts.Enqueue((id, (string?)asked["text"] ?? "", (string?)asked["reply"]?["in_reply_to_tweet_id"]));
        if (Faults.TryDequeue(out var fault))
        {
            await fault(http, Make);
            return;
        }

        Make();
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new JsonObject { ["data"] = new JsonObject { ["id"] = id } });
    }

    private async Task DeleteAsync(HttpContext http, string id)
    {
        Interlocked.Increment(ref Requests);
        Authorizations.Enqueue(http.Request.Headers.Authorization.ToString());
        void Make() => Deleted.Enqueue(id);
        if (Faults.TryDequeue(out var fault))
        {
            await fault(http, Make);
            return;
        }

        Make();
        await http.Response.WriteAsJsonAsync(new JsonObject { ["data"] = new JsonObject { ["deleted"] = true } });
    }

    private Task MeAsync(HttpContext http) => Me is { } answer
        ? answer(http)
        : http.Response.WriteAsJsonAsync(
            new JsonObject { ["data"] = new JsonObject { ["id"] = "7", ["username"] = "team", ["name"] = "The team" } });

    private IResult Read()
    {
        Interlocked.Increment(ref Requests);
        var posts = Posts.Select(post => (JsonNode)new JsonObject
        {
            ["id"] = post.Id,
            ["text"] = System.Net.WebUtility.HtmlEncode(post.Text),
            ["referenced_posts"] = post.Parent is null
                ? null
                : new JsonArray(new JsonObject { ["type"] = "replied_to", ["id"] = post.Parent }),
        });
        return Unreadable
            ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
            : Results.Json(new JsonObject
            {
                ["data"] = new JsonArray([.. posts, .. Shown.Select(each => each.DeepClone())]),
                ["meta"] = new JsonObject { ["result_count"] = Posts.Count },
            });
    }
}
