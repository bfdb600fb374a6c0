using LiveOR.Accounts;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Accounts;

/// <summary>Links that let someone in: each works once, for three days.</summary>
public sealed class Invitations(IDbContextFactory<LiveORDbContext> databases, AuditTrail audit, TimeProvider time)
{
    public static readonly TimeSpan Valid = TimeSpan.FromDays(3);

    public async Task<string> CreateAsync(
        string by, string? name, IReadOnlyList<Role> roles, ProcedureId? procedure, Guid? account, CancellationToken cancellationToken)
    {
        var token = Token.New();
        var now = time.GetUtcNow();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(),
            Digest = Token.Digest(token),
            Name = name,
            Roles = roles,
            ProcedureId = procedure,
            AccountId = account,
            CreatedBy = by,
            CreatedAt = now,
            ExpiresAt = now + Valid,
        };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        await audit.RecordAsync(
            new AuditNote(by, account is null ? AuditAction.Invited : AuditAction.LetBackIn, procedure, Target(invitation), Roles(roles)), cancellationToken);
        return token;
    }

    /// <summary>The invitation of a link that still works.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (digest, now) = (Token.Digest(token), time.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Invitations.AsNoTracking().SingleOrDefaultAsync(
            each => each.Digest == digest && each.UsedAt == null && each.RevokedAt == null && each.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Uses a link up. Of several at once, one succeeds.</summary>
    public async Task<bool> TryUseAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Invitations
            .Where(each => each.Id == invitation.Id && each.UsedAt == null && each.RevokedAt == null && each.ExpiresAt > now)
            .ExecuteUpdateAsync(change => change.SetProperty(each => each.UsedAt, now), cancellationToken) == 1;
    }

    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Invitations.AsNoTracking()
            .Where(each => each.UsedAt == null && each.RevokedAt == null && each.ExpiresAt > now)
            .OrderBy(each => each.CreatedAt).ToListAsync(cancellationToken);
    }

    public async Task RevokeAsync(Guid id, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var revoked = await db.Invitations.Where(each => each.Id == id && each.UsedAt == null && each.RevokedAt == null)
            .ExecuteUpdateAsync(change => change.SetProperty(each => each.RevokedAt, now), cancellationToken);
        if (revoked == 1)
        {
            await audit.RecordAsync(new AuditNote(by, AuditAction.RevokedInvitation, Target: $"invitation {id}"), cancellationToken);
        }
    }

    private static string Target(Invitation invitation) =>
        invitation.AccountId is { } account ? $"account {account}" : $"invitation {invitation.Id}";

    private static Dictionary<string, string> Roles(IReadOnlyList<Role> roles) => new() { ["roles"] = string.Join(", ", roles) };
}
