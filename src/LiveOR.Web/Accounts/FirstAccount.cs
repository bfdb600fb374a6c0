using LiveOR.Accounts;
using LiveOR.Web.Accounts.SingleSignOn;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Accounts;

/// <summary>The account that the one-time link signs in: the oldest administrator; without one, a new account with every role.</summary>
public sealed class FirstAccount(UserManager<Account> accounts, Provider provider, TimeProvider time)
{
    /// <summary>Whether some administrator can sign in without the link on the terminal.</summary>
    public async Task<bool> HasAnotherWayInAsync()
    {
        var open = await accounts.Users.Where(each => each.ClosedAt == null).ToListAsync();
        foreach (var administrator in open.Where(each => each.Roles.Contains(Role.Administrator)))
        {
            if (administrator.PasswordHash is not null
                || (await accounts.GetPasskeysAsync(administrator)).Count > 0
                || provider.Opens(await accounts.GetLoginsAsync(administrator)))
            {
                return true;
            }
        }

        return false;
    }

    public async Task<Account> FindOrCreateAsync()
    {
        var open = await accounts.Users.Where(each => each.ClosedAt == null).OrderBy(each => each.CreatedAt).ToListAsync();
        if (open.FirstOrDefault(each => each.Roles.Contains(Role.Administrator)) is { } administrator)
        {
            return administrator;
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Name = "First account",
            Roles = Enum.GetValues<Role>(),
            CreatedAt = time.GetUtcNow(),
        };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? account : throw new InvalidOperationException(
            $"The first account could not be made: {string.Join(" ", made.Errors.Select(each => each.Description))}");
    }
}
