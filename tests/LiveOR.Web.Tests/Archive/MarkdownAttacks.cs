namespace LiveOR.Web.Tests.Archive;

/// <summary>Hostile Markdown, put together: disguised addresses in every form of a link, HTML in every kind of block, and
/// floods. The same cases in the same order, each time.</summary>
internal static class MarkdownAttacks
{
    private static readonly string[] Schemes = ["javascript", "vbscript", "data", "file", "blob", "livescript", "jscript"];
    private static readonly string[] Colons = [":", "&colon;", "&#58;", "&#x3a;", "&#0000058;", "%3A", "\\:", "：", ":\u200B"];
    private static readonly string[] Before = [" ", "&Tab;", "&#1;", "\u0001", "\u00A0", "\u200B", "%20", "\u202E", "&NewLine;", "//", "http:"];
    private static readonly string[] Within = ["&Tab;", "&#10;", "\u00AD", "\0", "\\", "&zwj;", "\t", "\u2066", "&#x200d;"];

    private static readonly string[] Hosts =
    [
        "//evil.example/x", "///evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https://a:b@evil.example",
        "https://example.org@evil.example", "https://example.org\\@evil.example", "https://exa\tmple.org", "https://example.org/\"onclick=x",
        "https://example.org/'onclick='x", "https://example.org/&quot;onclick=&quot;x", "https://example.org/><script>x</script>",
        "https://[::1", "https://%00/", "http://example.org:99999", "ws://example.org", "ftp://example.org", "about:blank", "intent://x",
        "feed:javascript:x()", "view-source:javascript:x()", "mailto:x?body=<script>", "tel:5550123", "#x", "?x", "../x", "", "jаvascript:x()",
    ];

    private static readonly string[] Forms =
    [
        "[x]({0})", "[x](<{0}>)", "[x]({0} \"t\")", "[x]({0} 'on\"click=x')", "<{0}>", "[x][r]\n\n[r]: {0}", "[r]\n\n[r]: <{0}> \"t\"",
        "![x]({0})", "[*CVS*]({0})", "[![x]({0})]({0})", "{0}", "`{0}`", "[{0}]({0})", "[x]({0}){{onclick=x()}}", "*[CVS]: {0}\n\nCVS",
        "[^1]\n\n[^1]: [x]({0})", "$\\href{{{0}}}{{x}}$",
    ];

    private static readonly string[] Html =
    [
        "<script>x()</script>", "<SCRIPT/SRC=//evil.example></SCRIPT>", "<img src=x onerror=x()>", "<img/src=x/onerror=x()>", "<svg/onload=x()>",
        "<svg><script>x()</script></svg>", "<svg><style><img src=x onerror=x()></style></svg>", "<svg><a xlink:href=javascript:x()><text>x",
        "<svg><animate onbegin=x() attributeName=x>", "<math><mtext></form><form><mglyph><style></math><img src=x onerror=x()>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=x()&gt;\">",
        "<math><mi><table><mglyph><noscript><p title=\"</noscript><img src=x onerror=x()>\">", "<noscript><p title=\"</noscript><img src=x onerror=x()>\">",
        "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=x() src>\">", "<template><script>x()</script></template>",
        "<iframe src=javascript:x()>", "<iframe srcdoc='<script>x()</script>'>", "<object data=javascript:x()>", "<embed src=javascript:x()>",
        "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=javascript:x()>", "<link rel=stylesheet href=//evil.example>",
        "<style>@import '//evil.example'</style>", "<form action=javascript:x()><button>", "<input autofocus onfocus=x()>", "<button formaction=javascript:x()>",
        "<details open ontoggle=x()>", "<video><source onerror=x()></video>", "<body onload=x()>", "<a href=javascript:x()>x</a>", "<p style=x onclick=x()>x</p>",
        "<dfn class=term tabindex=0 data-meaning=x onfocus=x()>CVS</dfn>", "<!--x--><script>x()</script>", "<!--><img src=x onerror=x()>-->", "<!DOCTYPE x [<!ENTITY x 'y'>]>",
        "<?php x() ?>", "<?xml-stylesheet href='javascript:x()'?>", "<![CDATA[<script>x()</script>]]>", "</p></article></main><script>x()</script>", "<<script>script>x()<</script>/script>",
        "<scr<script>ipt>x()</script>", "&lt;script&gt;x()&lt;/script&gt;", "&#60;img src=x onerror=x()&#62;", "\\<script\\>x()\\</script\\>", "<\0script>x()", "＜script＞x()",
        "x {onclick=x()}", "{onclick=x() y=}", "{#main .x onclick=\"x()\"}", "CVS\" onfocus=\"x()", "CVS' onfocus='x()", "{{constructor.constructor('x()')()}}", "{% include x %}", "${x()}", "<%= x() %>",
        "$$\\href{javascript:x()}{x}$$", "\\(\\href{javascript:x()}{x}\\)", "\uD83D<b>", "\u202E<b>x\u202C", "\u2028<script>", "\u0085<script>", "\u000B<script>", "\uFEFF<script>",
        "*[CVS]: <img src=x onerror=x()>\n\nCVS", "::: x {onclick=x()}\nx\n:::", "@import \"javascript.js\"", "!include x", "--8<-- \"/etc/hosts\"", "[TOC]", "(c) -- \"x\"", "%title\n%x", "---\nx: y\n---",
    ];

    private static readonly string[] Blocks =
    [
        "{0}", "\n\n{0}\n\n", "# {0}", "## x {0}", "{0}\n===", "> {0}", "- {0}", "1. {0}", "    {0}", "```mermaid\n{0}\n```", "```{0}\nx\n```", "~~~ {0}\nx\n~~~",
        "| {0} | x |\n|---|---|\n| {0} | x |", "*{0}*", "**a *{0}** b*", "`{0}`", "[{0}](https://example.org)", "[x](https://example.org \"{0}\")", "![{0}](https://example.org/x.png)", "CVS {0} <img> CVS",
    ];

    private static readonly string[] Seeds =
    [
        "[", "]", "(", "![", "[a](", "[a][", "[a]: ", ">", "> ", "> - ", "*", "**a", "*a_", "_", "`", "``a", "~", "<", "<a ", "<!--", "&", "&#", "\\", "#", "- ", "1. ", "|", "|-", "\t", "\n", "\"", "\0",
        "CVS ", "http://", "<http://a>", "{", "{{", "$", "a\n", "*a **b ", "\uD83D", "\u202E", "[^", "[![", "<svg>", "&lt;",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. from address in Addresses().Concat(Hosts) from form in Forms select Put(form, address),
        .. from html in Html from block in Blocks select Put(block, html),
        .. Floods,
    ];

    /// <summary>Two thousand characters each: the most an update may have.</summary>
    public static IEnumerable<string> Floods =>
    [
        .. Seeds.Select(seed => string.Concat(Enumerable.Repeat(seed, 2000 / seed.Length))),
        .. Seeds.Select(seed => $"a{string.Concat(Enumerable.Repeat(seed, 900 / seed.Length))}b{string.Concat(Enumerable.Repeat(seed, 900 / seed.Length))}"),
        string.Concat(Enumerable.Range(0, 60).Select(depth => $"{new string(' ', depth / 2)}- a\n")),
    ];

    public static IReadOnlyList<string> Bare => Html;

    private static IEnumerable<string> Addresses() =>
    [
        .. from scheme in Schemes from colon in Colons select $"{scheme}{colon}x()",
        .. from scheme in Schemes from prefix in Before select $"{prefix}{scheme}:x()",
        .. from scheme in Schemes from infix in Within select $"{scheme[..3]}{infix}{scheme[3..]}:x()",
        .. Schemes.Select(scheme => $"{scheme.ToUpperInvariant()}:x()"),
        .. Schemes.Select(scheme => $"{scheme}://example.org/%0ax()"),
        .. Schemes.Select(scheme => $"&#{(int)scheme[0]};{scheme[1..]}:x()"),
    ];

    private static string Put(string form, string payload) => form
        .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
        .Replace("{0}", payload, StringComparison.Ordinal);
}
