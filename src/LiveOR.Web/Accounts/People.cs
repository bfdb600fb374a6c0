using LiveOR.Accounts;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Accounts;

/// <summary>What an administrator does with accounts. There is always one open account that may do it.</summary>
public sealed class People(UserManager<Account> accounts, AuditTrail audit, TimeProvider time)
{
    /// <summary>Two administrators who close each other's account at once must not both succeed.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private const string Last = "This is the last administrator. Make somebody else one first.";

    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken) =>
        await accounts.Users.OrderBy(each => each.CreatedAt).ToListAsync(cancellationToken);

    /// <summary>Why it was not done; null when it was.</summary>
    public Task<string?> SetRolesAsync(Guid id, IReadOnlyList<Role> roles, string by, CancellationToken cancellationToken) => ChangeAsync(
        id, by, account => account.Roles = roles, keeps: roles.Contains(Role.Administrator),
        ("roles", string.Join(", ", roles)), cancellationToken);

    public Task<string?> CloseAsync(Guid id, string by, CancellationToken cancellationToken) => ChangeAsync(
        id, by, account => account.ClosedAt = time.GetUtcNow(), keeps: false, ("closed", "true"), cancellationToken);

    public Task<string?> ReopenAsync(Guid id, string by, CancellationToken cancellationToken) => ChangeAsync(
        id, by, account => account.ClosedAt = null, keeps: true, ("reopened", "true"), cancellationToken);

    private async Task<string?> ChangeAsync(
        Guid id, string by, Action<Account> change, bool keeps, (string Name, string Value) detail, CancellationToken cancellationToken)
    {
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            return await ChangeAloneAsync(id, by, change, keeps, detail, cancellationToken);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<string?> ChangeAloneAsync(
        Guid id, string by, Action<Account> change, bool keeps, (string Name, string Value) detail, CancellationToken cancellationToken)
    {
        if (await accounts.FindByIdAsync($"{id}") is not { } account)
        {
            return "There is no such account.";
        }

        if (!keeps && IsAdministrator(account) && !(await AllAsync(cancellationToken)).Any(each => each.Id != id && IsAdministrator(each)))
        {
            return Last;
        }

        change(account);
        await accounts.UpdateAsync(account);
        await audit.RecordAsync(
            new AuditNote(by, AuditAction.ChangedAccount, Target: $"account {id}", Detail: new Dictionary<string, string> { [detail.Name] = detail.Value }),
            cancellationToken);
        return null;
    }

    private static bool IsAdministrator(Account account) => account is { ClosedAt: null } && account.Roles.Contains(Role.Administrator);
}
