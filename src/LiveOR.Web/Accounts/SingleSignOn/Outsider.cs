using LiveOR.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Accounts.SingleSignOn;

/// <summary>Somebody whom the provider vouches for: who they are to it, what they are called, and the roles that its word gives.</summary>
public sealed record Outsider(UserLoginInfo Identity, string? Name, IReadOnlyList<Role> Roles);
