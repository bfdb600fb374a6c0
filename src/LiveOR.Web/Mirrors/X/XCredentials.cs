using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors.X;

/// <summary>As whom requests go out: the account that was connected, or else the keys in the settings. A rehearsal has keys
/// only. A connection that has ended is not replaced by keys behind the staff's back: they may be another account's.</summary>
internal sealed class XCredentials(IOptionsMonitor<XOptions> options, string name, XSession? session, TimeProvider time)
{
    public const string ByKeys = "oauth1";
    public const string ByAccount = "oauth2";

    private volatile string? ownerOfKeys;

    public bool Connected => session?.Account is { } account ? !account.HasEnded : Options.HasKeys;

    public bool Expired => session?.Account is { HasEnded: true };

    public bool CanConnect => session is not null && Options.CanConnect;

    public string? How => session?.Account is not null ? ByAccount : Options.HasKeys ? ByKeys : null;

    /// <summary>Null when it is not known without asking X.</summary>
    public string? UserId => session?.Account?.Row.UserId;

    /// <summary>Without the @; null when it is not known without asking X.</summary>
    public string? Handle => session?.Account?.Row.Handle ?? (Options.HasKeys ? ownerOfKeys : null);

    /// <summary>Null for keys: X alone knows their rights.</summary>
    public IReadOnlyList<string>? Scopes => session?.Account is { } account ? XScopes.Split(account.Row.Scopes) : null;

    /// <summary>X said whose keys these are.</summary>
    public void Recognise(string handle)
    {
        if (How == ByKeys)
        {
            ownerOfKeys = handle;
        }
    }

    /// <summary>Signs a request; returns the token it was signed with, or null when it was signed with keys.</summary>
    public async Task<string?> SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = session is null ? null : await session.TokenAsync(cancellationToken);
        request.Headers.Authorization = token is null ? Signature(request) : new AuthenticationHeaderValue("Bearer", token);
        return token;
    }

    /// <summary>Signs a request anew after X has refused the token.</summary>
    public async Task SignAgainAsync(HttpRequestMessage request, string refused, CancellationToken cancellationToken) =>
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", await session!.RenewAsync(refused, true, cancellationToken));

    private AuthenticationHeaderValue Signature(HttpRequestMessage request)
    {
        var address = request.RequestUri ?? throw new InvalidOperationException("A request without an address.");
        return Options.HasKeys
            ? new AuthenticationHeaderValue("OAuth", OAuth1.Header(
                request.Method, address, Options, RandomNumberGenerator.GetHexString(32, true), time.GetUtcNow()))
            : throw NotSignedException.NotConnected();
    }

    private XOptions Options => options.Get(name);
}
