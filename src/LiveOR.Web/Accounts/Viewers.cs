using LiveOR.Accounts;
using LiveOR.Client.Audience;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Accounts;

/// <summary>Those outside the team who may watch one professional procedure, and the links that let them in.</summary>
public sealed class Viewers(
    IDbContextFactory<LiveORDbContext> databases, Invitations invitations, UserManager<Account> accounts, AuditTrail audit)
{
    /// <summary>Links that were not used yet, then those who came.</summary>
    public async Task<IReadOnlyList<Guest>> ListAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        var open = (await invitations.OpenAsync(cancellationToken)).Where(each => each.ProcedureId == id);
        return
        [
            .. open.Select(each => new Guest(each.Id, each.Name, false, each.CreatedBy, each.CreatedAt, each.ExpiresAt)),
            .. (await JoinedAsync(id, cancellationToken)).Select(each => new Guest(each.Id, each.Name, true, "", each.CreatedAt, null)),
        ];
    }

    /// <summary>Takes back a link, or what an account may watch. False when there is neither.</summary>
    public async Task<bool> TakeBackAsync(ProcedureId id, Guid guest, string by, CancellationToken cancellationToken)
    {
        if ((await invitations.OpenAsync(cancellationToken)).Any(each => each.Id == guest && each.ProcedureId == id))
        {
            await invitations.RevokeAsync(guest, by, cancellationToken);
            return true;
        }

        if (await accounts.FindByIdAsync($"{guest}") is not { } account || !account.InvitedTo.Contains($"{id.Value}"))
        {
            return false;
        }

        account.InvitedTo = [.. account.InvitedTo.Where(each => each != $"{id.Value}")];
        if (!(await accounts.UpdateAsync(account)).Succeeded)
        {
            return false;
        }

        await audit.RecordAsync(
            new AuditNote(by, AuditAction.ChangedAccount, id, $"account {guest}", new Dictionary<string, string> { ["invitedTo"] = "taken back" }),
            cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<Account>> JoinedAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var viewers = await db.Accounts.AsNoTracking().Where(each => each.ClosedAt == null).ToListAsync(cancellationToken);
        return [.. viewers.Where(each => each.InvitedTo.Contains($"{id.Value}")).OrderBy(each => each.Name, StringComparer.CurrentCulture)];
    }
}
