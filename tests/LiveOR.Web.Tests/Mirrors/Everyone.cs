using System.Security.Claims;
using System.Text.Encodings.Web;
using LiveOR.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>Signs in whoever sends an Authorization header; “Bearer narrator” holds that role only, all others hold all.</summary>
internal sealed class Everyone(IOptionsMonitor<Everyone.Options> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<Everyone.Options>(options, loggers, encoder)
{
    public new const string Scheme = "everyone";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var signedIn = Request.Headers.Authorization.Count > 0;
        Role[] roles = Request.Headers.Authorization == "Bearer narrator" ? [Role.Narrator] : Enum.GetValues<Role>();
        var who = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, "tester"), .. roles.Select(role => new Claim(ClaimTypes.Role, role.ToString()))], Scheme));
        return Task.FromResult(signedIn
            ? AuthenticateResult.Success(new AuthenticationTicket(who, Scheme))
            : AuthenticateResult.NoResult());
    }

    internal sealed new class Options : AuthenticationSchemeOptions;
}
