using LiveOR.Accounts;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Accounts;

/// <summary>Keys of other systems: made, looked up by digest, revoked. What a key did stands in the record under its name.</summary>
public sealed class ApiKeys(IDbContextFactory<LiveORDbContext> databases, AuditTrail audit, TimeProvider time)
{
    public const string Prefix = "liveor_";
    public const string NamePrefix = "key ";

    private static readonly TimeSpan Noticed = TimeSpan.FromMinutes(1);

    /// <summary>The roles a key may hold: none that makes accounts.</summary>
    public static IReadOnlyList<Role> Scopes { get; } = [.. Enum.GetValues<Role>().Where(role => role != Role.Administrator)];

    public async Task<string> CreateAsync(
        string name, IReadOnlyList<Role> roles, int? days, string by, CancellationToken cancellationToken)
    {
        var secret = Prefix + Token.New();
        var now = time.GetUtcNow();
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            Digest = Token.Digest(secret),
            Roles = [.. roles.Intersect(Scopes)],
            CreatedBy = by,
            CreatedAt = now,
            ExpiresAt = days is { } given ? now.AddDays(given) : null,
        };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        await RecordAsync(key.Id, "made", by, cancellationToken);
        return secret;
    }

    /// <summary>The key that a call is signed with, when it is in force. Its last use is kept to the minute.</summary>
    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var (digest, now) = (Token.Digest(secret), time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(each => each.Digest == digest, cancellationToken);
        if (key is not { RevokedAt: null } || key.ExpiresAt <= now)
        {
            return null;
        }

        if (key.LastUsedAt is not { } last || now - last > Noticed)
        {
            await db.ApiKeys.Where(each => each.Id == key.Id)
                .ExecuteUpdateAsync(change => change.SetProperty(each => each.LastUsedAt, now), cancellationToken);
        }

        return key;
    }

    public async Task<IReadOnlyList<ApiKey>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.ApiKeys.AsNoTracking().OrderBy(each => each.CreatedAt).ToListAsync(cancellationToken);
    }

    public async Task RevokeAsync(Guid id, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var revoked = await db.ApiKeys.Where(each => each.Id == id && each.RevokedAt == null)
            .ExecuteUpdateAsync(change => change.SetProperty(each => each.RevokedAt, now), cancellationToken);
        if (revoked == 1)
        {
            await RecordAsync(id, "revoked", by, cancellationToken);
        }
    }

    private Task RecordAsync(Guid id, string what, string by, CancellationToken cancellationToken) => audit.RecordAsync(
        new AuditNote(by, AuditAction.ChangedKey, Target: $"key {id}", Detail: new Dictionary<string, string> { ["what"] = what }), cancellationToken);
}
