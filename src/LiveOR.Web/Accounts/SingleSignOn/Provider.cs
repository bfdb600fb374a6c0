using System.Security.Claims;
using LiveOR.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>The hospital's sign-in, as it was set up; or none.</summary>
public sealed class Provider(IOptions<SingleSignOnOptions> options)
{
    public const string Scheme = "SingleSignOn";
    public const string CallbackPath = "/sign-in/sso/callback";

    private readonly SingleSignOnOptions settings = options.Value;

    public bool IsThere => settings.Authority is not null;

    public string Name => AccountNames.Clean(settings.Name);

    /// <summary>Where forms that begin a sign-in are led to. Chromium asks the page's policy about each step of that.</summary>
    public string? Origins => settings.Authority is { } authority
        ? string.Join(' ', settings.Through.Prepend(authority).Select(each => new Uri(each).GetLeftPart(UriPartial.Authority)).Distinct())
        : null;

    /// <summary>Whether an issuer is this one. OpenID Connect Discovery, section 4.3, wants them alike; the slash is often forgotten.</summary>
    public bool Is(string issuer) => settings.Authority is { } authority && authority.TrimEnd('/') == issuer.TrimEnd('/');

    public bool Opens(IEnumerable<UserLoginInfo> logins) => logins.Any(each => Is(each.LoginProvider));

    /// <summary>Whom the provider vouches for; null when it does not say so under its own name.</summary>
    public Outsider? Read(ClaimsPrincipal? vouched) =>
        vouched?.FindFirstValue("iss") is { } issuer && Is(issuer) && vouched.FindFirstValue("sub") is { Length: > 0 } subject
            ? new Outsider(new UserLoginInfo(issuer, subject, Name), vouched.FindFirstValue(settings.NameClaim), Roles(vouched))
            : null;

    private IReadOnlyList<Role> Roles(ClaimsPrincipal vouched) => settings.RoleClaim is not { } claim ? [] :
    [
        .. vouched.FindAll(claim).Select(each => settings.Roles.GetValueOrDefault(each.Value)).OfType<string>()
            .SelectMany(line => RoleList.Read(line) ?? []).Distinct().Order(),
    ];
}
