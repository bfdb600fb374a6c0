using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Speaks OAuth 2.0 with X as the app itself: codes and refresh tokens for tokens, and taking them back.</summary>
internal sealed class XAuthority(IHttpClientFactory clients, IOptionsMonitor<XOptions> options)
{
    public const string Client = "x-authority";

    public Task<XGrantAnswer> ExchangeAsync(
        string code, string verifier, string redirect, CancellationToken cancellationToken) =>
        AskAsync(new()
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["code_verifier"] = verifier,
            ["redirect_uri"] = redirect,
        }, cancellationToken);

    public Task<XGrantAnswer> RefreshAsync(string refresh, CancellationToken cancellationToken) =>
        AskAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh }, cancellationToken);

    /// <summary>Whose access token this is; null when X does not say.</summary>
    public async Task<XUser?> IdentifyAsync(string access, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(
            HttpMethod.Get, "2/users/me", null, new AuthenticationHeaderValue("Bearer", access), cancellationToken);
        return answer is (200, var body)
            ? Read(() => JsonSerializer.Deserialize(body, XJson.Default.XAnswerXUser))?.Data
            : null;
    }

    /// <summary>Whether X took the tokens back. They end by themselves, too.</summary>
    public async Task<bool> RevokeAsync(XTokens tokens, CancellationToken cancellationToken)
    {
        var refresh = await PostAsync("2/oauth2/revoke", new()
        {
            ["token"] = tokens.Refresh,
            ["token_type_hint"] = "refresh_token",
        }, cancellationToken);
        var access = await PostAsync("2/oauth2/revoke", new()
        {
            ["token"] = tokens.Access,
            ["token_type_hint"] = "access_token",
        }, cancellationToken);
        return (refresh, access) is ((200, _), (200, _));
    }

    private async Task<XGrantAnswer> AskAsync(Dictionary<string, string> form, CancellationToken cancellationToken) =>
        await PostAsync("2/oauth2/token", form, cancellationToken) switch
        {
            (200, var body) => Granted(Read(() => JsonSerializer.Deserialize(body, XJson.Default.XGrant))),
            (400 or 401, var body) => Refusal(XProblem.Read(body)),
            _ => new XGrantAnswer.Unavailable(),
        };

    private static XGrantAnswer Granted(XGrant? grant) => grant is { AccessToken: { Length: > 0 } access }
        ? new XGrantAnswer.Granted(grant, access)
        : new XGrantAnswer.Unavailable();

    /// <summary>X says invalid_request where the standard says invalid_grant.</summary>
    private static XGrantAnswer Refusal(XProblem? problem) => problem switch
    {
        { Error: "invalid_grant" } => new XGrantAnswer.Spent(),
        { Error: "invalid_client" or "unauthorized_client" } => new XGrantAnswer.UnknownClient(),
        { Error: "invalid_request" } when problem.SaysAny("token was invalid", "code was invalid") => new XGrantAnswer.Spent(),
        _ => new XGrantAnswer.Unavailable(),
    };

    private Task<(int, string)?> PostAsync(string path, Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        var app = options.Get(XOptions.Real);
        var pair = $"{Uri.EscapeDataString(app.ClientId ?? "")}:{Uri.EscapeDataString(app.ClientSecret ?? "")}";
        var basic = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        return SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form), basic, cancellationToken);
    }

    private async Task<(int Status, string Body)?> SendAsync(
        HttpMethod method, string path, HttpContent? body, AuthenticationHeaderValue who, CancellationToken cancellationToken)
    {
        using var content = body;
        if (options.Get(XOptions.Real).Host is not { } host)
        {
            return null;
        }

        using var request = new HttpRequestMessage(method, new Uri(host, path)) { Content = content };
        request.Headers.Authorization = who;
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.SendAsync(request, cancellationToken);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception fault) when (XCalls.IsRemote(fault, cancellationToken))
        {
            return null;
        }
    }

    private static T? Read<T>(Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
