using System.Security.Claims;
using LiveOR.Accounts;
using LiveOR.Client.Accounts;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LiveOR.Web.Accounts;

/// <summary>An account as claims, and back.</summary>
public static class StaffPrincipal
{
    public static ClaimsPrincipal Of(Account account) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim(ClaimTypes.Name, account.Name),
            .. account.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    public static SignedIn Read(ClaimsPrincipal user) => new(
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!),
        user.Identity?.Name ?? "",
        [.. Enum.GetValues<Role>().Where(role => user.IsInRole(role.ToString()))]);
}
