using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>Joins viewers to a procedure's group. What they are told afterwards is a hint: whoever misses a number asks for it
/// at the catch-up address.</summary>
public sealed class AudienceHub(Feeds feeds) : Hub<IViewer>
{
    private const int LongestSlug = 200;

    public static string GroupOf(ProcedureId id) => $"procedure-{id}";

    /// <summary>Sends at most 100 of the entries after <paramref name="after"/> and every later one as it is released.</summary>
    public async Task Watch(string slug, long after)
    {
        var before = await FindAsync(slug);
        var sent = await TellAsync(before.After(Math.Max(after, 0)));

        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(before.Feed.Procedure.Id), Context.ConnectionAborted);

        // Entries released while joining went to a group this viewer was not in yet.
        var now = await FindAsync(slug);
        if (sent >= before.Latest && now.Latest > before.Latest)
        {
            await TellAsync(now.After(sent));
        }

        await Clients.Caller.Status(LiveStatus.Of(now.Feed));
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
        var view = slug is { Length: > 0 and <= LongestSlug } ? await feeds.FindAsync(slug, Context.ConnectionAborted) : null;
        return view is not null && Context.User is { } viewer && view.VisibleTo(viewer)
            ? view
            : throw new HubException("There is no narration at this address. Check the link, or ask whoever sent it to you.");
    }
}
