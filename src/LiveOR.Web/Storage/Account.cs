using LiveOR.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LiveOR.Web.Storage;

/// <summary>Someone who signs in: staff, or an invited viewer without any role. The name is what others read and what is typed.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public string Name
    {
        get => UserName ?? "";
        init => UserName = value;
    }

    public IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>The confidential procedures that someone without a role was invited to watch.</summary>
    public IReadOnlyList<string> InvitedTo { get; set; } = [];

    /// <summary>SHA-256 of each recovery code that was not used yet.</summary>
    public IReadOnlyList<string> RecoveryDigests { get; set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when this account may not sign in any more.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
