using System.Security.Claims;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Archive;

/// <summary>Finds what is in the archive for someone.</summary>
public sealed class Shelves(Feeds feeds, IDbContextFactory<LiveORDbContext> databases)
{
    /// <summary>What stands at an address, archived or withdrawn from there; null when there is nothing for this reader.</summary>
    public async Task<FeedView?> FindAsync(string slug, ClaimsPrincipal reader, CancellationToken cancellationToken) =>
        await feeds.FindArchivedForAsync(slug, reader, cancellationToken) is { } view
        && view.Feed.Progress.Status is ProcedureStatus.Archived or ProcedureStatus.Withdrawn
            ? view
            : null;

    /// <summary>The day on which what stands there can be read; null when it can be, or there is nothing.</summary>
    public Task<DateOnly?> OpensOnAsync(string slug, ClaimsPrincipal reader, CancellationToken cancellationToken) =>
        feeds.OpensOnAsync(slug, reader, cancellationToken);

    /// <summary>Where its thread begins at a mirror; null when it was never mirrored.</summary>
    public async Task<string?> ThreadAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var root = await db.Deliveries.AsNoTracking()
            .Where(each => each.ProcedureId == id && each.State == DeliveryState.Posted && each.RemoteUrl != null)
            .OrderBy(each => each.Number).ThenBy(each => each.Part)
            .Select(each => each.RemoteUrl)
            .FirstOrDefaultAsync(cancellationToken);
        return IsLink(root) ? root : null;
    }

    /// <summary>An address on the web, or a path on this server, where the rehearsal network stands.</summary>
    private static bool IsLink(string? url) => url is ['/', not ('/' or '\\' or < ' '), ..]
        || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https"));
}
