using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveOR.Rehearsal;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveOR.Web.Tests.Rehearsal;

/// <summary>An app that connects accounts with PKCE, and the person at its browser.</summary>
internal sealed class OAuth2App(RehearsalHost host, RehearsalClient? client = null) : IDisposable
{
    public const string Callback = "http://127.0.0.1:4321/connected";
    public const string Everything = "tweet.read tweet.write users.read media.write offline.access";
    public const string Verifier = "a-verifier-of-at-least-forty-three-characters-0123456789";

    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false });
    private readonly RehearsalClient client = client ?? host.X.Client;

    public Dictionary<string, string?> Ask(string scope = Everything) => new()
    {
        ["response_type"] = "code",
        ["client_id"] = client.ClientId,
        ["redirect_uri"] = Callback,
        ["scope"] = scope,
        ["state"] = "s 1&2",
        ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
        ["code_challenge_method"] = "S256",
    };

    public async Task<(HttpStatusCode Status, string Page, Uri? To)> VisitAsync(
        Dictionary<string, string?> ask, string? decision = null, string? account = null)
    {
        var address = new Uri(QueryHelpers.AddQueryString($"{host.Address}/rehearsal/x/api/i/oauth2/authorize", ask));
        using var form = decision is null ? null : Form(("decision", decision), ("account", account ?? host.X.Account.UserId));
        using var answer = form is null
            ? await browser.GetAsync(address, TestContext.Current.CancellationToken)
            : await browser.PostAsync(address, form, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer.Headers.Location);
    }

    public async Task<string> CodeAsync(string scope = Everything, string? account = null)
    {
        var (status, _, to) = await VisitAsync(Ask(scope), "allow", account);
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.StartsWith(Callback + "?", to!.AbsoluteUri, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(to.Query);
        Assert.Equal("s 1&2", query["state"]);
        return query["code"]!;
    }

    public Task<(int Status, JsonElement Body)> ExchangeAsync(string code, string verifier = Verifier, string callback = Callback) => SendAsync(
        "token", ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", callback), ("code_verifier", verifier));

    public Task<(int Status, JsonElement Body)> RefreshAsync(string token) =>
        SendAsync("token", ("grant_type", "refresh_token"), ("refresh_token", token));

    public async Task<(string Access, string Refresh)> ConnectAsync(string scope = Everything, string? account = null)
    {
        var (status, body) = await ExchangeAsync(await CodeAsync(scope, account));
        Assert.Equal(200, status);
        return (
            body.GetProperty("access_token").GetString()!,
            body.TryGetProperty("refresh_token", out var refresh) ? refresh.GetString()! : "");
    }

    public Task<(int Status, JsonElement Body)> SendAsync(string endpoint, params (string Name, string Value)[] fields) =>
        SendAsync(endpoint, $"{client.ClientId}:{client.ClientSecret}", fields);

    public async Task<(int Status, JsonElement Body)> SendAsync(string endpoint, string? basic, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{host.Address}/rehearsal/x/api/2/oauth2/{endpoint}");
        request.Content = Form(fields);
        request.Headers.Authorization = basic is null
            ? null
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(basic)));
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(json));
    }

    public Task<Reply> MeAsync(string access) => host.SendAsync(HttpMethod.Get, "2/users/me", null, null, $"Bearer {access}");

    public Task<Reply> PostAsync(string access, string text) =>
        host.SendAsync(HttpMethod.Post, "2/tweets", RehearsalHost.Body(text), null, $"Bearer {access}");

    public void Dispose() => browser.Dispose();

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
}
