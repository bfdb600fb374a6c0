using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Posts;

namespace LiveOR.Rehearsal.Api;

/// <summary>Which posts of a list are asked for, newest first. The token of the next page is the last id of this one.</summary>
internal sealed record PostSlice
{
    private int Most { get; init; }
    private long After { get; init; }
    private long Before { get; init; }
    private DateTimeOffset From { get; init; }
    private DateTimeOffset To { get; init; }
    private bool Replies { get; init; }

    public static PostSlice Read(Query query, int least, string token, bool replies = true) => new()
    {
        Most = query.Number("max_results", least, 100, otherwise: 10),
        After = query.Id("since_id") ?? 0,
        Before = Math.Min(query.Id("until_id") ?? long.MaxValue, query.Id(token) ?? long.MaxValue),
        From = query.Time("start_time") ?? DateTimeOffset.MinValue,
        To = query.Time("end_time") ?? DateTimeOffset.MaxValue,
        Replies = replies,
    };

    /// <summary>One more than fits on the page: whether there is another.</summary>
    public int Sought => Most + 1;

    /// <summary>No post asked for has a lower id.</summary>
    public long Lowest => Math.Max(After, Snowflake.Lowest(From));

    public PostSlice NotBefore(DateTimeOffset time) => this with { From = From > time ? From : time };

    public bool Includes(Post post) =>
        post.Id > After && post.Id < Before
        && post.CreatedAt >= From && post.CreatedAt < To
        && (Replies || post.ParentId is null);

    public IReadOnlyList<Post> Page(IReadOnlyList<Post> found) => [.. found.Take(Most)];

    public JsonObject Show(IReadOnlyList<Post> found, Func<Post, JsonObject> show)
    {
        var page = Page(found);
        var body = new JsonObject();
        var meta = new JsonObject { ["result_count"] = page.Count };
        if (page.Count > 0)
        {
            body["data"] = new JsonArray([.. page.Select(show)]);
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
}
