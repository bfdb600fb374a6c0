using System.Security.Claims;
using LiveOR.Accounts;
using LiveOR.Client.Accounts;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Accounts;

/// <summary>An account as claims, and back.</summary>
public sealed class StaffPrincipal(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<Account>
{
    private readonly ClaimsIdentityOptions types = options.Value.ClaimsIdentity;

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()),
            new Claim(ClaimTypes.Name, user.Name),
            new Claim(types.SecurityStampClaimType, user.SecurityStamp ?? ""),
            .. user.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
            .. user.InvitedTo.Select(procedure => new Claim(StaffClaims.InvitedTo, procedure)),
        ],
        IdentityConstants.ApplicationScheme)));

    public static SignedIn Read(ClaimsPrincipal user) => new(
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!),
        user.Identity?.Name ?? "",
        [.. Enum.GetValues<Role>().Where(role => user.IsInRole(role.ToString()))]);
}
