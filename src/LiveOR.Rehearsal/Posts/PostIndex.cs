namespace LiveOR.Rehearsal.Posts;

/// <summary>Every post in the order it was made, and the ways to find one without looking at all. Not for several threads at once.</summary>
internal sealed class PostIndex
{
    private readonly List<Post> posts = [];
    private readonly Dictionary<long, int> places = [];
    private readonly Dictionary<string, List<int>> byAuthor = [];
    private readonly Dictionary<long, List<int>> byConversation = [];
    private readonly Dictionary<(string Author, string Text), List<int>> said = [];

    public IReadOnlyList<Post> All => posts;

    public void Add(Post post)
    {
        var place = posts.Count;
        posts.Add(post);
        places[post.Id] = place;
        Under(byAuthor, post.AuthorId).Add(place);
        Under(byConversation, post.ConversationId).Add(place);
        Under(said, (post.AuthorId, Repetition.Normalise(post.Text))).Add(place);
    }

    public void Delete(long id, DateTimeOffset at)
    {
        if (Find(id) is var (post, place))
        {
            said[(post.AuthorId, Repetition.Normalise(post.Text))].Remove(place);
            posts[place] = post with { Text = "", DeletedAt = at };
        }
    }

    /// <summary>Null once deleted.</summary>
    public (Post Post, int Number)? Find(long id) =>
        places.TryGetValue(id, out var place) && posts[place].DeletedAt is null ? (posts[place], place) : null;

    /// <summary>The newest post of the author that says this, if it still stands.</summary>
    public Post? LastSaying(string author, string text) =>
        said.TryGetValue((author, Repetition.Normalise(text)), out var found) && found.Count > 0 ? posts[found[^1]] : null;

    /// <summary>Newest first, deleted ones included.</summary>
    public IEnumerable<(Post Post, int Number)> Of(string author) => Backwards(byAuthor.GetValueOrDefault(author));

    /// <summary>Newest first, deleted ones included.</summary>
    public IEnumerable<(Post Post, int Number)> Of(long conversation) => Backwards(byConversation.GetValueOrDefault(conversation));

    private IEnumerable<(Post, int)> Backwards(List<int>? found)
    {
        for (var at = (found?.Count ?? 0) - 1; at >= 0; at--)
        {
            yield return (posts[found![at]], found[at]);
        }
    }

    private static List<int> Under<TKey>(Dictionary<TKey, List<int>> index, TKey key) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var found))
        {
            index[key] = found = [];
        }
        return found;
    }
}
