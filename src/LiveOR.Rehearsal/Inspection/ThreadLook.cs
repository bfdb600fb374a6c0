using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Api;
using LiveOR.Rehearsal.Posts;

namespace LiveOR.Rehearsal.Inspection;

/// <summary>Each conversation, and whether it is one unbroken chain.</summary>
internal static class ThreadLook
{
    public static JsonArray At(IEnumerable<Post> posts, Accounts accounts) =>
        new([.. posts.GroupBy(post => post.ConversationId).Select(thread => Show([.. thread], accounts))]);

    /// <summary>A chain: one root, and each post answers the one before it that stood when it was made.</summary>
    public static bool IsUnbroken(IReadOnlyList<Post> thread) => thread.Index().All(each =>
        each.Item.ParentId == thread.Take(each.Index).LastOrDefault(before => !(before.DeletedAt < each.Item.CreatedAt))?.Id);

    private static JsonObject Show(IReadOnlyList<Post> thread, Accounts accounts) => new()
    {
        ["conversationId"] = PostId.Format(thread[0].ConversationId),
        ["author"] = accounts.ById(thread[0].AuthorId)?.Handle ?? thread[0].AuthorId,
        ["unbroken"] = IsUnbroken(thread),
        ["posts"] = new JsonArray([.. thread.Select(Show)]),
    };

    private static JsonObject Show(Post post) => new()
    {
        ["id"] = PostId.Format(post.Id),
        ["parentId"] = post.ParentId is { } parent ? PostId.Format(parent) : null,
        ["text"] = post.Text,
        ["deleted"] = post.DeletedAt is not null,
    };
}
