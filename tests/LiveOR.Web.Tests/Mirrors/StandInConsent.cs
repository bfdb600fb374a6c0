using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>The OAuth 2.0 end of the stand-in: whoever comes to the consent page consents. Codes and refresh tokens are good
/// for one use; a new access token ends the one before.</summary>
internal sealed class StandInConsent
{
    public const string Client = "an app";
    public const string Secret = "a secret: kept%";

    private readonly ConcurrentDictionary<string, string> challenges = new();
    private int number;

    /// <summary>The latest query that the consent page was opened with.</summary>
    public Dictionary<string, string> Asked { get; private set; } = [];

    public ConcurrentQueue<string> Revoked { get; } = new();

    /// <summary>Every access token a call came with, in order.</summary>
    public ConcurrentQueue<string> Used { get; } = new();

    public string? Access { get; private set; }

    public string? Refresh { get; set; }

    public bool Denies { get; set; }

    public string Scopes { get; set; } = "tweet.read tweet.write users.read media.write offline.access";

    public int LifetimeSeconds { get; set; } = 7_200;

    public int Refreshes { get; private set; }

    /// <summary>Answers the next calls for tokens; told whether it is for a refresh, and how to make the pair.</summary>
    public Func<HttpContext, Action, Task>? Fault { get; set; }

    /// <summary>Looks on while a call with a token is being answered.</summary>
    public Func<string, Task>? OnUse { get; set; }

    /// <summary>From now on X takes the access token no more.</summary>
    public void Expire() => Access = null;

    public void Map(WebApplication app)
    {
        app.MapGet("/i/oauth2/authorize", Authorize);
        app.MapPost("/2/oauth2/token", TokenAsync);
        app.MapPost("/2/oauth2/revoke", async http => Revoked.Enqueue($"{(await http.Request.ReadFormAsync())["token"]}"));
    }

    public async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            var token = header["Bearer ".Length..];
            Used.Enqueue(token);
            await (OnUse?.Invoke(token) ?? Task.CompletedTask);
            if (token != Access)
            {
                await StandInForX.Answer(401, """{"title":"Unauthorized","status":401,"detail":"Unauthorized"}""")(http, () => { });
                return;
            }
        }

        await next(http);
    }

    private IResult Authorize(HttpContext http)
    {
        Asked = http.Request.Query.ToDictionary(each => each.Key, each => each.Value.ToString());
        var code = $"code-{Interlocked.Increment(ref number)}";
        challenges[code] = Asked["code_challenge"];
        return Results.Redirect(QueryHelpers.AddQueryString(Asked["redirect_uri"], new Dictionary<string, string?>
        {
            [Denies ? "error" : "code"] = Denies ? "access_denied" : code,
            ["state"] = Asked["state"],
        }));
    }

    private async Task TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var expected = $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(Client)}:{Uri.EscapeDataString(Secret)}"))}";
        var isRefresh = form["grant_type"] == "refresh_token";
        if (http.Request.Headers.Authorization != expected)
        {
            await StandInForX.Answer(401, """{"error":"unauthorized_client","error_description":"Missing valid authorization header"}""")(http, () => { });
        }
        else if (isRefresh ? form["refresh_token"] != Refresh : !Redeems(form))
        {
            await StandInForX.Answer(400, """{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""")(http, () => { });
        }
        else if (Fault is { } fault && isRefresh)
        {
            await fault(http, Renew);
        }
        else
        {
            Renew();
            Refreshes += isRefresh ? 1 : 0;
            await http.Response.WriteAsJsonAsync(new JsonObject
            {
                ["token_type"] = "bearer",
                ["expires_in"] = LifetimeSeconds,
                ["access_token"] = Access,
                ["refresh_token"] = Refresh,
                ["scope"] = Scopes,
            });
        }
    }

    private void Renew() => (Access, Refresh) = ($"access-token-{++number}", $"refresh-token-{number}");

    private bool Redeems(IFormCollection form) =>
        challenges.TryRemove(form["code"].ToString(), out var challenge)
        && form["redirect_uri"] == Asked["redirect_uri"]
        && challenge == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
}
