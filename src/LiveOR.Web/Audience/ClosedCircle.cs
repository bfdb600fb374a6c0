using System.Collections.Concurrent;
using System.Security.Claims;
using LiveOR.Procedures;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary> The connections that watch professional procedures. A connection outlives what it was opened with: whoever
/// was signed out, whose account was closed or who is invited no more is sent nothing further and is put out. Public
/// audiences never come by here. </summary>
public sealed class ClosedCircle(Standing standing, IHubContext<AudienceHub, IViewer> audience)
{
    private readonly ConcurrentDictionary<(string Connection, ProcedureId Procedure), HubCallerContext> watching = new();

    public void Add(HubCallerContext viewer, ProcedureId procedure) => watching[(viewer.ConnectionId, procedure)] = viewer;

    public void Forget(string connection)
    {
        foreach (var key in watching.Keys.Where(key => key.Connection == connection))
        {
            watching.TryRemove(key, out _);
        }
    }

    /// <summary>Puts out whoever may not watch any more; of one procedure, or of all.</summary>
    public async Task CheckAsync(ProcedureId? procedure, CancellationToken cancellationToken)
    {
        var viewers = watching.Where(each => procedure is null || each.Key.Procedure == procedure).ToList();
        if (viewers.Count == 0)
        {
            return;
        }

        var people = viewers.Select(each => each.Value.User).OfType<ClaimsPrincipal>();
        var maySee = await standing.LookAsync(people, cancellationToken);
        foreach (var (key, viewer) in viewers)
        {
            if (viewer.ConnectionAborted.IsCancellationRequested)
            {
                watching.TryRemove(key, out _);
            }
            else if (viewer.User is not { } user || !maySee(user, key.Procedure))
            {
                await PutOutAsync(key.Connection, key.Procedure, viewer, cancellationToken);
            }
        }
    }

    /// <summary>Out of the group first: closing a connection takes its time.</summary>
    private async Task PutOutAsync(
        string connection, ProcedureId procedure, HubCallerContext viewer, CancellationToken cancellationToken)
    {
        await audience.Groups.RemoveFromGroupAsync(connection, AudienceHub.GroupOf(procedure), cancellationToken);
        watching.TryRemove((connection, procedure), out _);
        viewer.Abort();
    }
}
