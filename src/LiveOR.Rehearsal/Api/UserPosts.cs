using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Media;
using LiveOR.Rehearsal.Posts;

namespace LiveOR.Rehearsal.Api;

/// <summary>Which of a user's posts are asked for, newest first. The token of the next page is the last id of this one.</summary>
internal sealed record UserPosts
{
    private int Most { get; init; }
    private long After { get; init; }
    private long Before { get; init; }
    private DateTimeOffset From { get; init; }
    private DateTimeOffset To { get; init; }
    private bool Replies { get; init; }

    public static UserPosts Read(Query query, IReadOnlySet<string> exclude) => new()
    {
        Most = query.Number("max_results", 5, 100, otherwise: 10),
        After = query.Id("since_id") ?? 0,
        Before = Math.Min(query.Id("until_id") ?? long.MaxValue, query.Id("pagination_token") ?? long.MaxValue),
        From = query.Time("start_time") ?? DateTimeOffset.MinValue,
        To = query.Time("end_time") ?? DateTimeOffset.MaxValue,
        Replies = !exclude.Contains("replies"),
    };

    public JsonObject Show(Timeline timeline, RehearsalAccount account, PostFields fields, MediaExpansion media)
    {
        var found = timeline.All().Reverse().Where(post => post.AuthorId == account.UserId && Includes(post)).Take(Most + 1).ToList();
        var page = found.Take(Most).ToList();
        var body = new JsonObject();
        var meta = new JsonObject { ["result_count"] = page.Count };
        if (page.Count > 0)
        {
            body["data"] = new JsonArray([.. page.Select(post => fields.Show(post, PostEndpoints.Parent(timeline, post)))]);
            media.AddTo(body, page);
            meta["newest_id"] = PostId.Format(page[0].Id);
            meta["oldest_id"] = PostId.Format(page[^1].Id);
        }
        if (found.Count > page.Count)
        {
            meta["next_token"] = PostId.Format(page[^1].Id);
        }
        body["meta"] = meta;
        return body;
    }

    private bool Includes(Post post) =>
        post.DeletedAt is null && post.Id > After && post.Id < Before
        && post.CreatedAt >= From && post.CreatedAt < To
        && (Replies || post.ParentId is null);
}
