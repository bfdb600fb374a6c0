using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>Signs in whoever sends an Authorization header.</summary>
internal sealed class Everyone(IOptionsMonitor<Everyone.Options> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<Everyone.Options>(options, loggers, encoder)
{
    public new const string Scheme = "everyone";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var signedIn = Request.Headers.Authorization.Count > 0;
        var who = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, "tester"), new Claim(ClaimTypes.Role, "Narrator")], Scheme));
        return Task.FromResult(signedIn
            ? AuthenticateResult.Success(new AuthenticationTicket(who, Scheme))
            : AuthenticateResult.NoResult());
    }

    internal sealed new class Options : AuthenticationSchemeOptions;
}
