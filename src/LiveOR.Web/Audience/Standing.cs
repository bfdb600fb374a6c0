using System.Security.Claims;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Audience;

/// <summary>Asks the accounts and keys whether someone who was let in may still see a professional procedure. The
/// claims of a connection are as old as the connection.</summary>
public sealed class Standing(IDbContextFactory<LiveORDbContext> databases, IOptions<IdentityOptions> identity, TimeProvider time)
{
    private readonly string stampClaim = identity.Value.ClaimsIdentity.SecurityStampClaimType;

    public async Task<bool> MaySeeAsync(ClaimsPrincipal viewer, ProcedureId procedure, CancellationToken cancellationToken) =>
        (await LookAsync([viewer], cancellationToken))(viewer, procedure);

    /// <summary>How they stand now, read once for all of them.</summary>
    public async Task<Func<ClaimsPrincipal, ProcedureId, bool>> LookAsync(
        IEnumerable<ClaimsPrincipal> viewers, CancellationToken cancellationToken)
    {
        var (ids, now) = (viewers.Select(IdOf).Distinct().ToList(), time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var accounts = await db.Accounts.AsNoTracking().Where(each => ids.Contains(each.Id) && each.ClosedAt == null)
            .Select(each => new { each.Id, each.SecurityStamp, each.Roles, each.InvitedTo })
            .ToDictionaryAsync(each => each.Id, cancellationToken);
        var keys = (await db.ApiKeys.AsNoTracking()
            .Where(each => ids.Contains(each.Id) && each.RevokedAt == null && (each.ExpiresAt == null || each.ExpiresAt > now))
            .Select(each => each.Id).ToListAsync(cancellationToken)).ToHashSet();
        return (viewer, procedure) => accounts.TryGetValue(IdOf(viewer), out var account)
            ? account.SecurityStamp == viewer.FindFirstValue(stampClaim)
                && (account.Roles.Count > 0 || account.InvitedTo.Contains($"{procedure.Value}"))
            : keys.Contains(IdOf(viewer)) && viewer.IsStaff();
    }

    private static Guid IdOf(ClaimsPrincipal viewer) =>
        Guid.TryParse(viewer.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;
}
