using LiveOR.Rehearsal.Posts;

namespace LiveOR.Rehearsal.Pages;

/// <summary>A root and everything below it, in the order it was posted.</summary>
public sealed record ThreadView
{
    internal ThreadView(IEnumerable<Post> posts, Accounts accounts, DateTimeOffset now)
    {
        var all = posts.ToList();
        Posts = all.ConvertAll(post => new PostView(post, accounts.ById(post.AuthorId), now));
        Cost = all.Sum(post => post.Cost + (post.DeletedAt is null ? 0 : Prices.Delete));
    }

    public IReadOnlyList<PostView> Posts { get; }

    /// <summary>US dollars.</summary>
    public decimal Cost { get; }

    public string Id => Posts[0].Id;

    public string Count => Wording.Posts(Posts.Count);
}
