using System.Net;
using LiveOR.Mirrors;

namespace LiveOR.Web.Mirrors.X;

/// <summary>Turns X's way of writing a post back into what was sent: entities decoded, t.co links as they were written, and
/// without the link that X appends for the pictures.</summary>
internal static class XTimeline
{
    public static SeenPost? Read(XPost post, Func<string, RemotePost?> locate)
    {
        if (post.Id is null || locate(post.Id) is not { } place)
        {
            return null;
        }

        var parent = (post.ReferencedPosts ?? post.ReferencedTweets)?.FirstOrDefault(each => each.Type == "replied_to");
        return new SeenPost(place, parent?.Id, WebUtility.HtmlDecode(Expand(WithoutPictures(post), post)));
    }

    private static string WithoutPictures(XPost post)
    {
        var text = (post.Text ?? "").TrimEnd();
        foreach (var link in Links(post))
        {
            if (ShowsPicture(link, post.Id!) && text.EndsWith(link.Url!, StringComparison.Ordinal))
            {
                text = text[..^link.Url!.Length].TrimEnd();
            }
        }

        return text;
    }

    private static string Expand(string text, XPost post)
    {
        foreach (var link in Links(post).Where(each => each.ExpandedUrl is { Length: > 0 }))
        {
            text = text.Replace(link.Url!, link.ExpandedUrl, StringComparison.Ordinal);
        }

        return text;
    }

    private static IEnumerable<XLink> Links(XPost post) => (post.Entities?.Urls ?? []).Where(each => each.Url is { Length: > 0 });

    /// <summary>Another post's picture, linked to in the text, is a link like any other.</summary>
    private static bool ShowsPicture(XLink link, string postId) =>
        link.MediaKey is { Length: > 0 }
        || Leads(link.DisplayUrl) || Leads(link.ExpandedUrl)
        || link.ExpandedUrl?.Contains($"/status/{postId}/photo/", StringComparison.Ordinal) == true;

    private static bool Leads(string? address) => address is not null && Bare(address) is var bare
        && (bare.StartsWith("pic.x.com/", StringComparison.OrdinalIgnoreCase)
            || bare.StartsWith("pic.twitter.com/", StringComparison.OrdinalIgnoreCase));

    private static string Bare(string address) =>
        address.IndexOf("//", StringComparison.Ordinal) is var at and >= 0 ? address[(at + 2)..] : address;
}
