using LiveOR.Rehearsal.Signing;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.OAuth2;

/// <summary>Decides whose call this is, by its OAuth 2.0 token or its OAuth 1.0a signature.</summary>
internal sealed class Callers(Verifier verifier, Grants grants, Accounts accounts)
{
    private const string Bearer = "Bearer ";

    public Caller? Find(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return verifier.Author(request) is { } author ? new Caller(author, null) : null;
        }
        return grants.ByAccess(header[Bearer.Length..].Trim()) is { } grant && accounts.ById(grant.UserId) is { } account
            ? new Caller(account, grant.Scopes)
            : null;
    }
}
