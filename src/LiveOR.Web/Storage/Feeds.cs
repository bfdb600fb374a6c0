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
    IDbContextFactory<LiveORDbContext> databases, Addresses addresses, CardRenderer renderer, Egress egress, JournalSignal signal,
    SteadyDay day, ILogger<Feeds> logger)
{
    private readonly ConcurrentDictionary<ProcedureId, FeedView> views = new();
    private readonly ConcurrentDictionary<ProcedureId, SemaphoreSlim> turns = new();

    /// <summary>Whether finding it would ask the database nothing.</summary>
    public bool Holds(string slug) => addresses.Known(slug) is { } place && Drawn(place.Id) is not null;

    /// <summary>The feed at an address, with everything this server has committed; null when there is none.</summary>
    public async Task<FeedView?> FindAsync(string slug, CancellationToken cancellationToken) =>
        (addresses.Known(slug) ?? await addresses.FindAsync(slug, cancellationToken)) is { } place
            ? await OpenAsync(place.Id, cancellationToken)
            : null;

    /// <summary>The feed of a narration, for someone who may follow it at its live addresses. A de-identified one is in the archive
    /// only.</summary>
    public async Task<FeedView?> FindForAsync(string slug, ClaimsPrincipal viewer, CancellationToken cancellationToken) =>
        await FindArchivedForAsync(slug, viewer, cancellationToken) is { } view && (!view.IsDeidentified || viewer.IsStaff()) ? view : null;

    /// <summary>The feed for someone who may read it in the archive, if its day has come.</summary>
    public async Task<FeedView?> FindArchivedForAsync(string slug, ClaimsPrincipal viewer, CancellationToken cancellationToken) =>
        await FindVisibleAsync(slug, viewer, cancellationToken) is { } view && (!IsEmbargoed(view) || viewer.IsStaff()) ? view : null;

    /// <summary>When this reader, who may see it, can read it; null when there is nothing to wait for.</summary>
    public async Task<DateOnly?> OpensOnAsync(string slug, ClaimsPrincipal viewer, CancellationToken cancellationToken) =>
        !viewer.IsStaff() && await FindVisibleAsync(slug, viewer, cancellationToken) is { } view && IsEmbargoed(view) ? view.EmbargoUntil : null;

    /// <summary>Whether this reader, who may see it, is led from its live page to the archive.</summary>
    public async Task<bool> IsForTheArchiveAsync(string slug, ClaimsPrincipal viewer, CancellationToken cancellationToken) =>
        !viewer.IsStaff() && await FindVisibleAsync(slug, viewer, cancellationToken) is { } view && (view.IsDeidentified || IsEmbargoed(view));

    /// <summary>Whether the public has to wait for it still.</summary>
    public bool IsEmbargoed(FeedView view) => view.EmbargoUntil is { } until && until > day.Today;

    /// <summary>What is drawn is drawn anew for the next who asks: how it is prepared, or what the guard lets stand, has changed.</summary>
    public void Forget(ProcedureId id) => views.TryRemove(id, out _);

    /// <summary>The feed at an address, for someone who may see it. For everyone else the database is asked as it is for an address
    /// that does not exist, and nothing is drawn: the time it takes must not tell either.</summary>
    private async Task<FeedView?> FindVisibleAsync(string slug, ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        var place = addresses.Known(slug);
        if (place is null || !viewer.MaySee(place.Access, place.Id))
        {
            place = await addresses.FindAsync(slug, cancellationToken);
        }

        return place is not null && viewer.MaySee(place.Access, place.Id) ? await OpenAsync(place.Id, cancellationToken) : null;
    }

    /// <summary>The feed as far as it is known to be committed, drawn by the first who asks.</summary>
    public async Task<FeedView?> OpenAsync(ProcedureId id, CancellationToken cancellationToken) =>
        Drawn(id) ?? await InTurnAsync(id, () => Drawn(id), cancellationToken);

    /// <summary>The feed brought up to at least <paramref name="number"/>, when the journal has got that far.</summary>
    public async Task<FeedView?> FollowAsync(ProcedureId id, long number, CancellationToken cancellationToken) =>
        Reaching(id, number) ?? await InTurnAsync(id, () => Reaching(id, number), cancellationToken);

    private FeedView? Drawn(ProcedureId id) =>
        views.TryGetValue(id, out var view) && view.Latest >= signal.Latest(id) ? view : null;

    private FeedView? Reaching(ProcedureId id, long number) =>
        views.TryGetValue(id, out var view) && view.Latest >= number && number > 0 ? view : null;

    /// <summary>Whoever waited looks first whether the one before has drawn it.</summary>
    private async Task<FeedView?> InTurnAsync(ProcedureId id, Func<FeedView?> drawn, CancellationToken cancellationToken)
    {
        var turn = turns.GetOrAdd(id, static _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return drawn() ?? await ReadOnAsync(id, cancellationToken);
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

        if (news.Exists(entry => entry.Kind == JournalKind.Status))
        {
            view = view with { Feed = view.Feed with { Procedure = await db.Procedures.AsNoTracking().SingleAsync(each => each.Id == id, cancellationToken) } };
        }

        var feed = news.Aggregate(view.Feed, (soFar, entry) => soFar.Apply(entry, pictures, withheld.Contains(entry.Number)));
        views[id] = new FeedView(feed, await DrawAsync(view, feed));
        addresses.Remember(feed.Procedure);
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
