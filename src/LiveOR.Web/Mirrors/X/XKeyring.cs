using System.Security.Cryptography;
using System.Text.Json;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Keeps the connected account in the database, its tokens encrypted with the server's keys.</summary>
internal sealed partial class XKeyring(
    IDbContextFactory<LiveORDbContext> databases, IDataProtectionProvider protection, ILogger<XKeyring> logger)
{
    private readonly IDataProtector protector = protection.CreateProtector("LiveOR.Mirrors.X.Tokens");

    public async Task<XAccount?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var row = await db.MirrorAccounts.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Mirror == MirrorDirectory.X, cancellationToken);
        return row is null ? null : new XAccount(row, Unprotect(row.ProtectedTokens));
    }

    /// <summary>The account as it is kept.</summary>
    public async Task<XAccount> WriteAsync(XAccount account, CancellationToken cancellationToken)
    {
        var row = account.Tokens is { } tokens ? account.Row with { ProtectedTokens = Protect(tokens) } : account.Row;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.MirrorAccounts.AnyAsync(each => each.Mirror == row.Mirror, cancellationToken);
        db.Entry(row).State = known ? EntityState.Modified : EntityState.Added;
        await db.SaveChangesAsync(cancellationToken);
        return account with { Row = row };
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.MirrorAccounts.Where(each => each.Mirror == MirrorDirectory.X).ExecuteDeleteAsync(cancellationToken);
    }

    private byte[] Protect(XTokens tokens) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(tokens, XJson.Default.XTokens));

    private XTokens? Unprotect(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(protector.Unprotect(bytes), XJson.Default.XTokens);
        }
        catch (CryptographicException)
        {
            LogUnreadable();
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The connection to X cannot be read with this server's keys: the account has to be connected again")]
    private partial void LogUnreadable();
}
