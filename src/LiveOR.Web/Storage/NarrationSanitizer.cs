using AngleSharp.Dom;
using Ganss.Xss;

namespace LiveOR.Web.Storage;

/// <summary>The second wall behind <c>NarratedMarkdown</c>: keeps exactly the elements and attributes that narration may have.
/// Safe to use from many threads, because nothing is set after construction.</summary>
public sealed class NarrationSanitizer
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["p"] = [],
        ["em"] = [],
        ["strong"] = [],
        ["ul"] = [],
        ["ol"] = [],
        ["li"] = [],
        ["code"] = [],
        ["br"] = [],
        ["a"] = ["href", "rel"],
        ["dfn"] = ["class", "tabindex", "data-meaning"],
    };

    private readonly HtmlSanitizer sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = Set(Allowed.Keys),
        AllowedAttributes = Set(Allowed.Values.SelectMany(names => names)),
        AllowedSchemes = Set(["http", "https"]),
        UriAttributes = Set(["href"]),
    });

    public string Sanitize(string html)
    {
        using var document = sanitizer.SanitizeDom(html);
        foreach (var element in document.Body?.QuerySelectorAll("*").ToArray() ?? [])
        {
            KeepOwnAttributes(element);
        }

        return document.Body?.InnerHtml ?? "";
    }

    private static void KeepOwnAttributes(IElement element)
    {
        var own = Allowed.GetValueOrDefault(element.LocalName, []);
        foreach (var attribute in element.Attributes.Where(attribute => !own.Contains(attribute.Name) || !Holds(attribute)).ToArray())
        {
            element.RemoveAttribute(attribute.Name);
        }
    }

    private static bool Holds(IAttr attribute) => attribute.Name switch
    {
        "href" => Uri.TryCreate(attribute.Value, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", UserInfo: "" },
        "rel" => attribute.Value == "nofollow noopener",
        "class" => attribute.Value == "term",
        "tabindex" => attribute.Value == "0",
        _ => true,
    };

    private static HashSet<string> Set(IEnumerable<string> names) => new(names, StringComparer.OrdinalIgnoreCase);
}
