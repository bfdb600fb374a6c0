using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Length;
using LiveOR.Rehearsal.Posts;

namespace LiveOR.Rehearsal.Api;

/// <summary>A text as X gives it back: links shortened to t.co, three characters escaped. Never equal to what was sent by promise.</summary>
internal sealed record ShownText(string Text, JsonArray Urls)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int ShortName = 10;

    public static ShownText Of(Post post)
    {
        var text = post.Text.Normalize(NormalizationForm.FormC);
        var shown = new StringBuilder();
        var urls = new JsonArray();
        var at = 0;
        foreach (var link in Links.In(text))
        {
            shown.Append(Escape(text[at..link.Start]));
            var start = CodePoints(shown);
            var url = Shorten(post.Id, urls.Count);
            shown.Append(url);
            urls.Add(Entity(text[link.Start..link.End], url, start));
            at = link.End;
        }
        shown.Append(Escape(text[at..]));
        Append(shown, urls, post);
        return new ShownText(shown.ToString(), urls);
    }

    /// <summary>All pictures share one link behind the text; each of them is named once.</summary>
    private static void Append(StringBuilder shown, JsonArray urls, Post post)
    {
        if (post.Pictures is not { } pictures)
        {
            return;
        }
        shown.Append(shown.Length > 0 ? " " : "");
        var start = CodePoints(shown);
        var url = Shorten(post.Id, urls.Count);
        shown.Append(url);
        foreach (var picture in pictures)
        {
            urls.Add(new JsonObject
            {
                ["start"] = start,
                ["end"] = start + url.Length,
                ["url"] = url,
                ["expanded_url"] = $"https://x.com/i/status/{PostId.Format(post.Id)}/photo/1",
                ["display_url"] = "pic.x.com" + url[url.LastIndexOf('/')..],
                ["media_key"] = picture.Key,
            });
        }
    }

    private static JsonObject Entity(string sent, string url, int start)
    {
        var hasProtocol = sent.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || sent.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return new JsonObject
        {
            ["start"] = start,
            ["end"] = start + url.Length,
            ["url"] = url,
            ["expanded_url"] = hasProtocol ? sent : "http://" + sent,
            ["display_url"] = hasProtocol ? sent[(sent.IndexOf("//", StringComparison.Ordinal) + 2)..] : sent,
        };
    }

    private static string Shorten(long id, int number)
    {
        var digest = SHA256.HashData(Encoding.ASCII.GetBytes($"{PostId.Format(id)}/{PostId.Format(number)}"));
        return "https://t.co/" + string.Concat(digest.Take(ShortName).Select(octet => Letters[octet % Letters.Length]));
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static int CodePoints(StringBuilder text) => text.ToString().EnumerateRunes().Count();
}
