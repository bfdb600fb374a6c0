using System.Security.Claims;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Audience;

/// <summary>The professional procedures that someone may watch.</summary>
public sealed class InvitedProcedures(IDbContextFactory<LiveORDbContext> databases, Feeds feeds)
{
    private const int MostListed = 100;

    /// <summary>The latest first; what was withdrawn stands in no list.</summary>
    public async Task<IReadOnlyList<FeedView>> ListAsync(ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        var invited = viewer.InvitedTo();
        var staff = viewer.IsStaff();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var slugs = await db.Procedures.AsNoTracking()
            .Where(each => each.Access == Access.Professional && (staff || invited.Contains(each.Id)))
            .OrderByDescending(each => each.CreatedAt).Take(MostListed).Select(each => each.Slug).ToListAsync(cancellationToken);
        var views = new List<FeedView>();
        foreach (var slug in slugs)
        {
            if (await feeds.FindArchivedForAsync(slug, viewer, cancellationToken) is { Feed.Progress.Status: not ProcedureStatus.Withdrawn } view)
            {
                views.Add(view);
            }
        }

        return views;
    }
}
