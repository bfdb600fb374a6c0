using System.Text;

namespace LiveOR.Mirrors;

/// <summary>Recognises a delivery among the account's own posts: the same parent and the same words. Networks change spaces,
/// composition and the way links are written, never the words.</summary>
public static class RelayMatch
{
    /// <summary>Clocks differ: posts are read from this long before the first attempt by ours.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <param name="delivery">What is looked for, with the parent it was sent under.</param>
    /// <param name="seen">What was read back.</param>
    /// <param name="taken">Ids that belong to other deliveries.</param>
    public static RemotePost? Find(Delivery delivery, IReadOnlyList<SeenPost> seen, IReadOnlySet<string> taken)
    {
        var words = Normalise(delivery.Text);
        return seen
            .Where(post => post.ParentId == delivery.ParentRemoteId && !taken.Contains(post.Post.Id))
            .FirstOrDefault(post => string.Equals(Normalise(post.Text), words, StringComparison.OrdinalIgnoreCase))
            ?.Post;
    }

    private static string Normalise(string text)
    {
        var bare = text
            .Replace("https://", "", StringComparison.OrdinalIgnoreCase)
            .Replace("http://", "", StringComparison.OrdinalIgnoreCase)
            .Normalize(NormalizationForm.FormC);
        return string.Join(' ', bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
