using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Claims;
using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using Microsoft.EntityFrameworkCore;

namespace LiveOR.Web.Storage;

/// <summary>The feeds this server holds in memory, each drawn from its journal and kept up with it.</summary>
public sealed partial class Feeds(
    IDbContextFactory<LiveORDbContext> databases, CardRenderer renderer, Egress egress, JournalSignal signal, ILogger<Feeds> logger)
{
    private readonly ConcurrentDictionary<ProcedureId, FeedView> views = new();
    private readonly ConcurrentDictionary<string, ProcedureId> slugs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ProcedureId, SemaphoreSlim> turns = new();

    /// <summary>The feed at an address, with everything this server has committed; null when there is none.</summary>
    public async Task<FeedView?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (slugs.TryGetValue(slug, out var known) && views.TryGetValue(known, out var view))
        {
            return view.Latest >= signal.Latest(known)
                ? view
                : await FollowAsync(known, signal.Latest(known), cancellationToken);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var procedure = await db.Procedures.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Slug == slug, cancellationToken);
        return procedure is null ? null : await FollowAsync(procedure.Id, 0, cancellationToken);
    }

    /// <summary>The feed at an address, for someone who may see it. For everyone else the database is asked as it is for an address
    /// that does not exist, and nothing is drawn: the time it takes must not tell either.</summary>
    public async Task<FeedView?> FindForAsync(string slug, ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        if (slugs.TryGetValue(slug, out var known) && views.TryGetValue(known, out var view) && view.VisibleTo(viewer))
        {
            return await FindAsync(slug, cancellationToken);
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Procedures.Where(each => each.Slug == slug)
            .Select(each => new { each.Id, each.Access }).SingleOrDefaultAsync(cancellationToken);
        return found is not null && viewer.MaySee(found.Access, found.Id) ? await FindAsync(slug, cancellationToken) : null;
    }

    /// <summary>The feed brought up to at least <paramref name="number"/>, when the journal has got that far.</summary>
    public async Task<FeedView?> FollowAsync(ProcedureId id, long number, CancellationToken cancellationToken)
    {
        if (views.TryGetValue(id, out var view) && view.Latest >= number && number > 0)
        {
            return view;
        }

        var turn = turns.GetOrAdd(id, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await ReadOnAsync(id, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<FeedView?> ReadOnAsync(ProcedureId id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!views.TryGetValue(id, out var view))
        {
            var procedure = await db.Procedures.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
            if (procedure is null)
            {
                return null;
            }

            view = new FeedView(Feed.Empty(procedure, PlaybookSnapshot.Read(procedure.PlaybookSource)), []);
        }

        var news = await db.Journal.AsNoTracking()
            .Where(entry => entry.ProcedureId == id && entry.Number > view.Latest)
            .OrderBy(entry => entry.Number)
            .ToListAsync(cancellationToken);
        var pictures = news.Count > 0 ? await PhotoStore.PicturesAsync(db, id, cancellationToken) : [];
        var withheld = await egress.WithheldAsync(db, view.Feed.Procedure, news, cancellationToken);
        if (withheld.Count > 0)
        {
            LogWithheld(id, string.Join(", ", withheld));
        }

        var feed = news.Aggregate(view.Feed, (soFar, entry) => soFar.Apply(entry, pictures, withheld.Contains(entry.Number)));
        views[id] = new FeedView(feed, await DrawAsync(view, feed));
        slugs[feed.Procedure.Slug] = id;
        return views[id];
    }

    private async Task<ImmutableList<Entry>> DrawAsync(FeedView before, Feed feed)
    {
        var changed = feed.Cards
            .Where((card, index) => index >= before.Entries.Count || !ReferenceEquals(card, before.Feed.Cards[index]))
            .ToList();
        var drawn = await renderer.DrawAsync(changed);
        return drawn.Aggregate(before.Entries, (entries, entry) => entry.Number <= entries.Count
            ? entries.SetItem((int)entry.Number - 1, entry)
            : entries.Add(entry));
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Procedure {ProcedureId}: the guard, asked again, withholds entries {Numbers}. Retract them, or correct them while live.")]
    private partial void LogWithheld(ProcedureId procedureId, string numbers);
}
