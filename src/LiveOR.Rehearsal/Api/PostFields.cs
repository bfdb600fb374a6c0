using System.Globalization;
using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Posts;

namespace LiveOR.Rehearsal.Api;

/// <summary>A post as JSON, with the fields that were asked for, under the older names or those of specification 2.167.</summary>
internal sealed class PostFields(bool postNames, IReadOnlySet<string> asked)
{
    private const string Older = "tweet.fields";
    private const string Newer = "post.fields";

    private string References => postNames ? "referenced_posts" : "referenced_tweets";

    public static string[] Parameters(FieldNames names) => names switch
    {
        FieldNames.Tweet => [Older],
        FieldNames.Post => [Newer],
        _ => [Older, Newer],
    };

    /// <summary>What is asked for in the newer names is answered in them.</summary>
    public static PostFields Read(Query query, FieldNames names)
    {
        var postNames = names == FieldNames.Post || (names == FieldNames.Both && query.Has(Newer));
        if (postNames && query.Has(Older))
        {
            query.Refuse($"The query parameters [{Older}] and [{Newer}] exclude each other", Older);
        }
        return new PostFields(postNames, query.Set(postNames ? Newer : Older, Known(postNames)));
    }

    public JsonObject Show(Post post, Post? parent)
    {
        var shown = ShownText.Of(post);
        var json = Created(post, postNames);
        Add(json, "author_id", post.AuthorId);
        Add(json, "conversation_id", PostId.Format(post.ConversationId));
        Add(json, "created_at", post.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        if (shown.Entities.Count > 0)
        {
            Add(json, "entities", shown.Entities);
        }
        if (post.ParentId is { } id)
        {
            Add(json, References, new JsonArray(new JsonObject { ["type"] = "replied_to", ["id"] = PostId.Format(id) }));
            Add(json, "in_reply_to_user_id", parent?.AuthorId ?? post.AuthorId);
        }
        return json;
    }

    public static JsonObject Created(Post post, bool postNames) => new()
    {
        ["id"] = PostId.Format(post.Id),
        ["text"] = ShownText.Of(post).Text,
        [History(postNames)] = new JsonArray(PostId.Format(post.Id)),
    };

    private static HashSet<string> Known(bool postNames) =>
    [
        "id", "text", "author_id", "conversation_id", "created_at", "entities", "in_reply_to_user_id",
        postNames ? "referenced_posts" : "referenced_tweets", History(postNames),
    ];

    private static string History(bool postNames) => postNames ? "edit_history_post_ids" : "edit_history_tweet_ids";

    private void Add(JsonObject json, string name, JsonNode value)
    {
        if (asked.Contains(name))
        {
            json[name] = value;
        }
    }
}
