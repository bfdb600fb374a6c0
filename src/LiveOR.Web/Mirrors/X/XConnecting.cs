using LiveOR.Client.Mirrors;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Turns a person's consent at X into a connected account.</summary>
internal sealed class XConnecting(
    IOptionsMonitor<XOptions> options, XAuthority authority, XSession session, Reconnection reconnection, TimeProvider time)
{
    /// <summary>Where the person says yes or no.</summary>
    public string Address(XConsent consent, string redirect)
    {
        var settings = options.Get(XOptions.Real);
        return QueryHelpers.AddQueryString(settings.AuthorizeAddress.ToString(), new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = settings.ClientId,
            ["redirect_uri"] = redirect,
            ["scope"] = XScopes.All,
            ["state"] = consent.State,
            ["code_challenge"] = consent.Challenge,
            ["code_challenge_method"] = "S256",
        });
    }

    /// <summary>The connected account, or the <see cref="ConnectProblem"/>. Not called off half-way: what X has granted is
    /// kept.</summary>
    public async Task<(MirrorAccount? Account, string? Problem)> CompleteAsync(
        string code, XConsent consent, string redirect, string by)
    {
        switch (await authority.ExchangeAsync(code, consent.Verifier, redirect, CancellationToken.None))
        {
            case XGrantAnswer.Granted granted:
                return await ConnectAsync(granted, by);
            case XGrantAnswer.Spent:
                return (null, ConnectProblem.Code);
            case XGrantAnswer.UnknownClient:
                return (null, ConnectProblem.Client);
            default:
                return (null, ConnectProblem.Unreachable);
        }
    }

    private async Task<(MirrorAccount? Account, string? Problem)> ConnectAsync(XGrantAnswer.Granted granted, string by)
    {
        var scopes = granted.Grant.Scope ?? XScopes.All;
        var tokens = new XTokens(granted.Access, granted.Grant.RefreshToken ?? "");
        if (!XScopes.Suffice(scopes) || tokens.Refresh.Length == 0)
        {
            await authority.RevokeAsync(tokens, CancellationToken.None);
            return (null, ConnectProblem.Scopes);
        }

        if (await authority.IdentifyAsync(granted.Access, CancellationToken.None)
            is not { Id: { Length: > 0 } id, Username: { Length: > 0 } handle })
        {
            await authority.RevokeAsync(tokens, CancellationToken.None);
            return (null, ConnectProblem.Account);
        }

        var now = time.GetUtcNow();
        var row = new MirrorAccount
        {
            Mirror = MirrorDirectory.X,
            UserId = id,
            Handle = handle,
            Scopes = scopes,
            ProtectedTokens = [],
            ExpiresAt = now + granted.Grant.Lifetime,
            ConnectedBy = by,
            ConnectedAt = now,
        };
        await session.ConnectAsync(new XAccount(row, tokens));
        await reconnection.WakeAsync(MirrorDirectory.X, CancellationToken.None);
        return (row, null);
    }
}
