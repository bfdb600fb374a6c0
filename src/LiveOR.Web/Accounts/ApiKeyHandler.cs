using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LiveOR.Web.Accounts;

/// <summary>Calls of other systems: `Authorization: Bearer liveor_…`. A wrong key is no visitor; it is refused.</summary>
public sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiKey";

    private const string Bearer = "Bearer ";

    public static bool IsMeant(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.Headers[HeaderNames.Authorization].ToString()[Bearer.Length..].Trim();
        if (await keys.FindAsync(secret, Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("The key is unknown, revoked or has run out.");
        }

        var claims = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, key.Id.ToString()),
                new Claim(ClaimTypes.Name, ApiKeys.NamePrefix + key.Name),
                .. key.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            ],
            Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(claims), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => TypedResults.Problem(
        statusCode: StatusCodes.Status401Unauthorized,
        title: "Not signed in",
        detail: "The key in the Authorization header is unknown, revoked or has run out.").ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => TypedResults.Problem(
        statusCode: StatusCodes.Status403Forbidden,
        title: "Not allowed",
        detail: "This key does not hold a role that may do this.").ExecuteAsync(Context);
}
