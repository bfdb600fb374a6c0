using LiveOR.Accounts;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Accounts;

/// <summary>The account that the one-time link signs in. It holds every role.</summary>
public sealed class FirstAccount(IDbContextFactory<LiveORDbContext> databases, TimeProvider time)
{
    public async Task<Account> FindOrCreateAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Accounts.AsNoTracking().OrderBy(each => each.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        if (found is not null)
        {
            return found;
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Name = "First account",
            Roles = Enum.GetValues<Role>(),
            CreatedAt = time.GetUtcNow(),
        };
        db.Accounts.Add(account);
        await db.SaveChangesAsync(cancellationToken);
        return account;
    }
}
