using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LiveOR.Web.Tests.Archive;

/// <summary>What a browser would find in HTML that hostile words went into.</summary>
internal static class AttackedHtml
{
    public static readonly IReadOnlySet<string> Narration = Set("p em strong ul ol li code br a dfn");

    public static readonly IReadOnlySet<string> Card =
        Set("p em strong ul ol li code br a dfn article header h3 span div details summary figure img label input button");

    public static readonly IReadOnlySet<string> Page = Set(
        "html head meta title link body script a header nav footer main section article h1 h2 h3 p ul ol li strong b em br code dfn "
        + "details summary figure img label input button span div noscript table thead tbody tr th td caption svg rect "
        + "dl dt dd fieldset legend select option textarea progress form mark");

    public static readonly IReadOnlySet<string> Document =
        Set("html head body h1 h2 h3 p em strong ul ol li a img blockquote table thead tbody tr th td colgroup col");

    private static readonly string[] Attributes =
    [
        "href", "rel", "class", "tabindex", "data-meaning", "id", "src", "alt", "width", "height", "loading", "type", "charset", "content", "name", "media", "lang", "hidden", "open", "role",
        "target", "scope", "autocomplete", "for", "disabled", "checked", "viewbox", "viewBox", "preserveAspectRatio", "focusable", "x", "y", "rx", "download", "title",
        "property", "popover", "popovertarget", "popovertargetaction", "value", "max", "readonly", "rows", "spellcheck",
        "action", "method", "maxlength", "selected",
    ];

    private static readonly string[] Addresses = ["href", "src", "action"];

    /// <summary>Parsed as the inside of an element of a page.</summary>
    public static void IsHarmless(string html, IReadOnlySet<string> elements)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument($"<body>{html}</body>").Body!;
        IsHarmless(body, elements);
        Assert.Equal(body.InnerHtml, parser.ParseDocument($"<body>{body.InnerHtml}</body>").Body!.InnerHtml);
    }

    public static void IsHarmlessPage(string html, IReadOnlySet<string> elements) =>
        IsHarmless(new HtmlParser().ParseDocument(html), elements);

    private static void IsHarmless(IParentNode root, IReadOnlySet<string> elements)
    {
        foreach (var element in root.QuerySelectorAll("*"))
        {
            Assert.True(elements.Contains(element.LocalName), $"There is an element {element.LocalName}: {element.OuterHtml}");
            Assert.All(element.Attributes, attribute => Assert.True(MayStand(attribute), $"There is {attribute.Name}={attribute.Value}"));
            Assert.True(element is not { LocalName: "script" } || IsHarmlessScript(element), "There is a script in place");
        }
    }

    /// <summary>From a file of its own, or data that no browser runs and that nothing can break out of.</summary>
    private static bool IsHarmlessScript(IElement script) => script.GetAttribute("type") == "application/ld+json"
        ? JsonDocument.Parse(script.TextContent).RootElement.ValueKind == JsonValueKind.Object && !script.TextContent.Contains('<', StringComparison.Ordinal)
        : script.TextContent.Length == 0 && script.HasAttribute("src");

    private static bool MayStand(IAttr attribute) =>
        (Attributes.Contains(attribute.Name)
            || attribute.Name.StartsWith("data-", StringComparison.Ordinal)
            || attribute.Name.StartsWith("aria-", StringComparison.Ordinal))
        && (!Addresses.Contains(attribute.Name) || Leads(attribute.Value));

    /// <summary>To a place on the page, to a path of this server, or to the web.</summary>
    private static bool Leads(string address) => address is ['#', ..] or ['/', not ('/' or '\\'), ..] or "/"
        || ((address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && !address.Any(char.IsControl));

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
