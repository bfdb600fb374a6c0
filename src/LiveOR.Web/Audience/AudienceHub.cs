using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>Joins viewers to a procedure's group. What they are told afterwards is a hint: whoever misses a number asks for it
/// at the catch-up address.</summary>
public sealed class AudienceHub(Feeds feeds, Standing standing, ClosedCircle circle) : Hub<IViewer>
{
    public const int LongestSlug = 200;
    public const string NothingHere = "There is no narration at this address. Check the link, or ask whoever sent it to you.";

    private const string Prefix = "procedure-";

    public static string GroupOf(ProcedureId id) => $"{Prefix}{id}";

    /// <summary>Whose group it is; null when it is none of ours.</summary>
    public static ProcedureId? ProcedureOf(string group) =>
        group.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(group.AsSpan(Prefix.Length), out var id) ? new ProcedureId(id) : null;

    /// <summary>Sends at most 100 of the entries after <paramref name="after"/> and every later one as it is released.</summary>
    public async Task Watch(string slug, long after)
    {
        var before = await FindAsync(slug);
        var sent = await TellAsync(before.After(Math.Max(after, 0)));

        if (before.Feed.Procedure.Access == Access.Professional)
        {
            circle.Add(Context, before.Feed.Procedure.Id);
        }

        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(before.Feed.Procedure.Id), Context.ConnectionAborted);

        // Entries released while joining went to a group this viewer was not in yet.
        var now = await FindAsync(slug);
        if (sent >= before.Latest && now.Latest > before.Latest)
        {
            await TellAsync(now.After(sent));
        }

        await Clients.Caller.Status(LiveStatus.Of(now.Feed));
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        circle.Forget(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private async Task<long> TellAsync(CatchUp missed)
    {
        foreach (var entry in missed.Entries)
        {
            await Clients.Caller.Entry(entry);
        }

        return missed.Entries is [.., var last] ? last.Number : missed.Latest;
    }

    private async Task<FeedView> FindAsync(string slug)
    {
        var view = slug is { Length: > 0 and <= LongestSlug } && Context.User is { } viewer
            ? await feeds.FindForAsync(slug, viewer, Context.ConnectionAborted)
            : null;
        return view is not null && await MaySeeAsync(view.Feed.Procedure)
            ? view
            : throw new HubException(NothingHere);
    }

    /// <summary>Someone let in an hour ago may have been put out since.</summary>
    private async Task<bool> MaySeeAsync(Procedure procedure) => procedure.Access != Access.Professional
        || (Context.User is { } viewer && await standing.MaySeeAsync(viewer, procedure.Id, Context.ConnectionAborted));
}
