using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary><c>/2/oauth2/token</c> and <c>/2/oauth2/revoke</c>: forms, sent by an app that authenticates itself.</summary>
internal static class TokenEndpoints
{
    private const string InvalidGrant = "invalid_grant";

    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        api.MapPost("/2/oauth2/token", TokenAsync);
        api.MapPost("/2/oauth2/revoke", RevokeAsync);
    }

    private static async Task<IResult> TokenAsync(HttpContext http, Clients clients, Codes codes, Grants grants)
    {
        var (client, form, refusal) = await ReadAsync(http, clients);
        if (client is null || form is null)
        {
            return refusal!;
        }
        return form["grant_type"].ToString() switch
        {
            "authorization_code" when Lacks(form, "code", "redirect_uri", "code_verifier") is { } lack => lack,
            "authorization_code" => Show(
                codes.Exchange(client, form["code"]!, form["redirect_uri"]!, form["code_verifier"]!),
                "Value passed for the authorization code was invalid."),
            "refresh_token" when Lacks(form, "refresh_token") is { } lack => lack,
            "refresh_token" => Show(grants.Refresh(client, form["refresh_token"]!), "Value passed for the token was invalid."),
            "" => Lacks(form, "grant_type")!,
            _ => Error("unsupported_grant_type", "The grant type is not one of authorization_code, refresh_token."),
        };
    }

    private static async Task<IResult> RevokeAsync(HttpContext http, Clients clients, Grants grants)
    {
        var (client, form, refusal) = await ReadAsync(http, clients);
        if (client is null || form is null)
        {
            return refusal!;
        }
        if (Lacks(form, "token") is { } lack)
        {
            return lack;
        }
        grants.Revoke(client, form["token"]!);
        return Answer.Json(new JsonObject { ["revoked"] = true });
    }

    private static async Task<(RehearsalClient? Client, IFormCollection? Form, IResult? Refusal)> ReadAsync(
        HttpContext http, Clients clients)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Pragma = "no-cache";
        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return (null, null, Error("invalid_request", "The body is not application/x-www-form-urlencoded."));
        }
        else if (clients.Authenticate(http.Request) is not { } client)
        {
            http.Response.Headers.WWWAuthenticate = "Basic realm=\"rehearsal\"";
            return (null, null, Error("invalid_client", "Missing valid authorization header", StatusCodes.Status401Unauthorized));
        }
        else
        {
            return await FormAsync(http) is { } form
                ? (client, form, null)
                : (null, null, Error("invalid_request", "The body is not a form."));
        }
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IResult Show(Tokens? tokens, string otherwise)
    {
        if (tokens is null)
        {
            return Error(InvalidGrant, otherwise);
        }
        var body = new JsonObject
        {
            ["token_type"] = "bearer",
            ["expires_in"] = (int)Grants.AccessLifetime.TotalSeconds,
            ["access_token"] = tokens.Access,
            ["scope"] = string.Join(' ', tokens.Scopes),
        };
        if (tokens.Refresh is { } refresh)
        {
            body["refresh_token"] = refresh;
        }
        return Answer.Json(body);
    }

    private static IResult? Lacks(IFormCollection form, params string[] names) =>
        names.FirstOrDefault(name => form[name] is not [{ Length: > 0 }]) is { } missing
            ? Error("invalid_request", $"Missing required parameter [{missing}].")
            : null;

    private static IResult Error(string code, string description, int status = StatusCodes.Status400BadRequest) =>
        Answer.Json(new JsonObject { ["error"] = code, ["error_description"] = description }, status);
}
