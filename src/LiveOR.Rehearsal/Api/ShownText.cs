using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LiveOR.Rehearsal.Entities;
using LiveOR.Rehearsal.Length;
using LiveOR.Rehearsal.Posts;

namespace LiveOR.Rehearsal.Api;

/// <summary>A text as X gives it back: links shortened to t.co, three characters escaped. Never equal to what was sent by promise.</summary>
internal sealed record ShownText(string Text, JsonObject Entities)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int ShortName = 10;

    public static ShownText Of(Post post)
    {
        var text = post.Text.Normalize(NormalizationForm.FormC);
        var links = Links.In(text);
        var stretches = links.Select(link => (link.Start, link.End, Kind: (MarkKind?)null))
            .Concat(Marks.In(text, links).Select(mark => (mark.Start, mark.End, Kind: (MarkKind?)mark.Kind)))
            .OrderBy(stretch => stretch.Start);
        var shown = new StringBuilder();
        var entities = new JsonObject();
        var (at, points, urls) = (0, 0, 0);
        foreach (var (start, end, kind) in stretches)
        {
            points += Append(shown, Escape(text[at..start]));
            var sent = text[start..end];
            var written = kind is null ? Shorten(post.Id, urls++) : sent;
            var length = Append(shown, written);
            var (list, entity) = kind is { } mark ? Marked(mark, sent) : ("urls", Linked(sent, written));
            entity["start"] = points;
            entity["end"] = points + length;
            Into(entities, list).Add(entity);
            points += length;
            at = end;
        }
        Append(shown, Escape(text[at..]));
        return new ShownText(shown.ToString(), entities);
    }

    private static (string, JsonObject) Marked(MarkKind kind, string sent) => kind switch
    {
        MarkKind.Hashtag => ("hashtags", new JsonObject { ["tag"] = sent[1..] }),
        MarkKind.Cashtag => ("cashtags", new JsonObject { ["tag"] = sent[1..] }),
        _ => ("mentions", new JsonObject { ["username"] = sent[1..] }),
    };

    private static JsonObject Linked(string sent, string url)
    {
        var hasProtocol = sent.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || sent.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return new JsonObject
        {
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

    /// <summary>Entities count in code points; so many were added.</summary>
    private static int Append(StringBuilder shown, string text)
    {
        shown.Append(text);
        return text.EnumerateRunes().Count();
    }

    private static JsonArray Into(JsonObject entities, string list)
    {
        if (entities[list] is not JsonArray array)
        {
            entities[list] = array = [];
        }
        return array;
    }
}
