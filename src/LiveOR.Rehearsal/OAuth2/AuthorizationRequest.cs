using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>What an app asks for at <c>/i/oauth2/authorize</c>. Only an address that was checked is ever redirected to.</summary>
internal sealed record AuthorizationRequest(
    RehearsalClient Client, string RedirectUri, string State, IReadOnlyList<string> Scopes, string Challenge)
{
    private const int LongestState = 500;

    /// <summary>The RFC 6749 code of what is wrong with it, to be sent back to the app.</summary>
    public string? Error { get; private init; }

    /// <summary>Null with a reason for the person in front of the page when the app or its address cannot be trusted.</summary>
    public static (AuthorizationRequest? Request, string? Distrust) Read(HttpRequest http, Clients clients)
    {
        string One(string name) => http.Query[name] is [{ } value] ? value : "";
        var redirect = One("redirect_uri");
        if (clients.Find(One("client_id")) is not { } client)
        {
            return (null, "The app that sent you here is not known to this rehearsal.");
        }
        else if (!client.Allows(redirect, http))
        {
            return (null, $"{client.Name} asked to be answered at an address that is not registered for it.");
        }
        var scopes = One("scope").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();
        var request = new AuthorizationRequest(client, redirect, One("state"), scopes, One("code_challenge"));
        return (request with { Error = request.Judge(One("response_type"), One("code_challenge_method")) }, null);
    }

    /// <summary>The app's address with an answer in its query.</summary>
    public string Back(string name, string value)
    {
        var address = QueryHelpers.AddQueryString(RedirectUri, name, value);
        return new Uri(State.Length > 0 ? QueryHelpers.AddQueryString(address, "state", State) : address).AbsoluteUri;
    }

    public static string ChallengeOf(string verifier) =>
        Base64Url.EncodeToString(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(verifier)));

    private string? Judge(string responseType, string method)
    {
        if (responseType.Length == 0 || State.Length is 0 or > LongestState)
        {
            return "invalid_request";
        }
        else if (responseType != "code")
        {
            return "unsupported_response_type";
        }
        else if (Scopes.Count == 0 || !Scopes.All(OAuth2.Scopes.IsKnown))
        {
            return "invalid_scope";
        }
        var isChallenge = method == "S256" && Challenge.Length == Base64Url.GetEncodedLength(SHA256.HashSizeInBytes)
            && Base64Url.IsValid(Challenge);
        return isChallenge ? null : "invalid_request";
    }
}
