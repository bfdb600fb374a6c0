using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Web.Audience.Delivery;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>Follows the journal and tells the audience, in the order of numbers. A push that fails is made good by the next
/// one, and by every viewer's own catch-up.</summary>
internal sealed partial class Broadcaster(
    JournalSignal signal,
    Feeds feeds,
    IHubContext<AudienceHub, IViewer> audience,
    ClosedCircle circle,
    Ushers ushers,
    ILogger<Broadcaster> log) : BackgroundService
{
    private readonly Dictionary<ProcedureId, long> told = [];
    private IAsyncEnumerable<JournalNews>? following;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the server answers anybody: a feed drawn for a viewer must never miss the entry that follows.
        following = signal.FollowAsync(CancellationToken.None);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var news in (following ?? signal.FollowAsync(stoppingToken)).WithCancellation(stoppingToken))
        {
            try
            {
                await TellAsync(news, stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(problem, news.ProcedureId, news.Last);
            }
        }
    }

    private async Task TellAsync(JournalNews news, CancellationToken stoppingToken)
    {
        var first = told.TryGetValue(news.ProcedureId, out var last) ? last + 1 : news.First;
        if (news.Last < first || await feeds.FollowAsync(news.ProcedureId, news.Last, stoppingToken) is not { } view)
        {
            return;
        }

        // What the public may not read yet, or only in the archive, is told nobody who happens to be here still.
        if (view.IsDeidentified || feeds.IsEmbargoed(view))
        {
            told[news.ProcedureId] = view.Latest;
            return;
        }

        if (view.Feed.Procedure.Access == Access.Professional)
        {
            await circle.CheckAsync(news.ProcedureId, stoppingToken);
        }

        ushers.Show(view, first);
        var viewers = audience.Clients.Group(AudienceHub.GroupOf(news.ProcedureId));
        foreach (var entry in view.Between(first, view.Latest))
        {
            await viewers.Entry(entry);
            told[news.ProcedureId] = entry.Number;
        }

        await viewers.Status(LiveStatus.Of(view.Feed));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audience of {ProcedureId} was not told of entry {Number}")]
    private partial void LogFailed(Exception problem, ProcedureId procedureId, long number);
}
