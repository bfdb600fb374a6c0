using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace LiveOR.Web.Tests.Accounts;

/// <summary>
/// A hospital's OpenID provider over real HTTP: discovery, keys, codes for one use with PKCE, signed tokens. Whoever comes is let
/// through. It does wrong what it is told to do wrong.
/// </summary>
public sealed class StandInHospital : IAsyncDisposable
{
    public const string Client = "liveor";
    public const string Secret = "a secret: kept%";

    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> codes = new();
    private WebApplication? app;
    private int number;

    /// <summary>Who comes next.</summary>
    public string Subject { get; set; } = "0001";

    public string? Name { get; set; } = "Ada Alder";

    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>Says the name only where it is asked again.</summary>
    public bool Reticent { get; set; }

    /// <summary>Sends back this error instead of a code.</summary>
    public string? Error { get; set; }

    /// <summary>Changes what stands in the next tokens.</summary>
    public Action<JsonObject> Spoil { get; set; } = _ => { };

    public string Algorithm { get; set; } = "RS256";

    public bool SignsWithAnotherKey { get; set; }

    /// <summary>What the token endpoint answers instead.</summary>
    public IResult? TokenAnswer { get; set; }

    /// <summary>Another host that a browser is led through first, as where a provider leaves the sign-in to another one.</summary>
    public Uri? Detour { get; set; }

    /// <summary>What it calls itself, when that is not its address.</summary>
    public string? OtherName { get; set; }

    /// <summary>The latest query that a browser came with.</summary>
    public Dictionary<string, string> Asked { get; private set; } = [];

    public ConcurrentQueue<string> Tokens { get; } = new();

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public string Issuer => Address.GetLeftPart(UriPartial.Authority);

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add(Address.IsDefaultPort ? "http://127.0.0.1:0" : Issuer);
        app.MapGet("/.well-known/openid-configuration", Discovery);
        app.MapGet("/keys", Keys);
        app.MapGet("/authorize", http => Authorize(http).ExecuteAsync(http));
        app.MapGet("/detour", http => Results.Redirect($"/finish{http.Request.QueryString}").ExecuteAsync(http));
        app.MapGet("/finish", http => Finish(http).ExecuteAsync(http));
        app.MapPost("/token", TokenAsync);
        app.MapGet("/userinfo", () => Results.Json(new JsonObject { ["sub"] = Subject, ["name"] = Name }));
        await app.StartAsync();
        Address = new Uri(app.Urls.Single());
    }

    /// <summary>Nobody answers there until it is started again.</summary>
    public async Task StopAsync()
    {
        await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
        app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        key.Dispose();
    }

    private IResult Discovery() => Results.Json(new JsonObject
    {
        ["issuer"] = OtherName ?? Issuer,
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["userinfo_endpoint"] = $"{Issuer}/userinfo",
        ["jwks_uri"] = $"{Issuer}/keys",
    });

    private IResult Keys()
    {
        var open = key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = "1",
                ["n"] = Base64Url.EncodeToString(open.Modulus),
                ["e"] = Base64Url.EncodeToString(open.Exponent),
            }),
        });
    }

    private IResult Authorize(HttpContext http)
    {
        Asked = http.Request.Query.ToDictionary(each => each.Key, each => each.Value.ToString());
        var next = $"/{(Detour is null ? "finish" : "detour")}{http.Request.QueryString}";
        return (Asked["client_id"], Asked["response_type"], Asked["code_challenge_method"]) is (Client, "code", "S256")
            ? Results.Redirect(Detour is null ? next : new Uri(Detour, next).ToString())
            : Results.BadRequest();
    }

    private IResult Finish(HttpContext http)
    {
        var asked = http.Request.Query.ToDictionary(each => each.Key, each => each.Value.ToString());
        var code = $"code-{Interlocked.Increment(ref number)}";
        codes[code] = asked;
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], new Dictionary<string, string?>
        {
            [Error is null ? "code" : "error"] = Error ?? code,
            ["error_description"] = Error is null ? null : "<script>alert('the provider')</script>",
            ["state"] = asked["state"],
        }));
    }

    private async Task TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var redeemed = codes.TryRemove(form["code"].ToString(), out var asked)
            && form["client_id"] == Client && form["client_secret"] == Secret && form["redirect_uri"] == asked["redirect_uri"]
            && asked["code_challenge"] == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        await (TokenAnswer ?? (redeemed ? Tokened(asked!["nonce"]) : Results.Json(new JsonObject { ["error"] = "invalid_grant" }, statusCode: 400)))
            .ExecuteAsync(http);
    }

    private IResult Tokened(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = OtherName ?? Issuer,
            ["sub"] = Subject,
            ["aud"] = Client,
            ["nonce"] = nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["email"] = "ada@example.org",
            ["groups"] = new JsonArray([.. Groups.Select(each => JsonValue.Create(each))]),
        };
        if (Name is not null && !Reticent)
        {
            claims["name"] = Name;
        }

        Spoil(claims);
        var token = Sign(claims);
        Tokens.Enqueue(token);
        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 300,
            ["access_token"] = $"access-{number}",
            ["id_token"] = token,
        });
    }

    private string Sign(JsonObject claims)
    {
        var text = $"{Encode(new JsonObject { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = "1" })}.{Encode(claims)}";
        using var other = RSA.Create(2048);
        byte[] signature = Algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes(text)),
            _ => (SignsWithAnotherKey ? other : key).SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
