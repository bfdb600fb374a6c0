using System.Security.Claims;
using LiveOR.Accounts;
using LiveOR.Procedures;

namespace LiveOR.Web.Storage;

/// <summary>Whom a procedure is shown to: a public or unlisted one to whoever has its address, a professional one to
/// the staff and to those who were invited to it.</summary>
public static class Viewing
{
    private static readonly string[] Roles = [.. Enum.GetNames<Role>()];

    public static bool MaySee(this ClaimsPrincipal viewer, Access access, ProcedureId id) =>
        access != Access.Professional || viewer.IsStaff() || viewer.HasClaim(StaffClaims.InvitedTo, $"{id.Value}");

    public static bool IsStaff(this ClaimsPrincipal viewer) => Roles.Any(viewer.IsInRole);

    /// <summary>The professional procedures that someone without a role was invited to.</summary>
    public static IReadOnlyList<ProcedureId> InvitedTo(this ClaimsPrincipal viewer) =>
    [
        .. viewer.FindAll(StaffClaims.InvitedTo)
            .Select(claim => Guid.TryParse(claim.Value, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Select(id => new ProcedureId(id)),
    ];
}
