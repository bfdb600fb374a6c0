using System.Net;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Turns X's way of writing a post back into what was sent: entities decoded, t.co links as they were written.</summary>
internal static class XTimeline
{
    public static SeenPost? Read(XPost post, Func<string, RemotePost?> locate)
    {
        if (post.Id is null || locate(post.Id) is not { } place)
        {
            return null;
        }

        var parent = (post.ReferencedPosts ?? post.ReferencedTweets)?.FirstOrDefault(each => each.Type == "replied_to");
        return new SeenPost(place, parent?.Id, Expand(post));
    }

    private static string Expand(XPost post)
    {
        var text = post.Text ?? "";
        foreach (var link in post.Entities?.Urls ?? [])
        {
            if (link is { Url.Length: > 0, ExpandedUrl.Length: > 0 })
            {
                text = text.Replace(link.Url, link.ExpandedUrl, StringComparison.Ordinal);
            }
        }

        return WebUtility.HtmlDecode(text);
    }
}
