namespace LiveOR.Tests.Updates;

/// <summary>Hostile Markdown: addresses and HTML in every place Markdown gives them.</summary>
public static class NarrationAttacks
{
    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3a;alert(1)", "javascript&#x0003A;alert(1)",
        "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java&#9;script:alert(1)", "java&#10;script:alert(1)",
        "java&#13;script:alert(1)", "&#1;javascript:alert(1)", "&#14;javascript:alert(1)", "&#32;javascript:alert(1)", "%20javascript:alert(1)", "%0Ajavascript:alert(1)",
        "javascript%3Aalert(1)", "java\u0000script:alert(1)", "java\u200Bscript:alert(1)", "java\u00ADscript:alert(1)", "\u0001javascript:alert(1)", "\u00A0javascript:alert(1)",
        "java\\script:alert(1)", "javascript\\:alert(1)", "\\javascript:alert(1)", "javascript://example.org/%0aalert(1)", "javascript://%0aalert(1)", "javascript:/*https://*/alert(1)",
        "javascript:alert&lpar;1&rpar;", "javascript:'https://example.org'", "vbscript:msgbox(1)", "VBScript:msgbox(1)", "vbscript&colon;msgbox(1)", "vb&Tab;script:msgbox(1)",
        "livescript:x", "mocha:x", "jscript:x", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "DATA:text/html,x", "data&colon;text/html,x",
        "&#100;ata:text/html,x", "data:image/svg+xml,<svg onload=alert(1)>", "data:,x", "data:application/xhtml+xml,x", "//example.org", "///example.org", "////example.org",
        "/\\example.org", "\\\\example.org", "https:example.org", "https:/example.org", "https:\\\\example.org", "https://user@example.org", "https://user:pass@example.org",
        "https://example.org@evil.example", "https://example.org%40evil.example", "https://example.org\\@evil.example", "https://exa mple.org", "https://exa\tmple.org",
        "https://example.org/\"onmouseover=alert(1)", "https://example.org/'onmouseover=alert(1)", "https://example.org/&quot;onclick=alert(1)", "https://example.org/&lt;script&gt;",
        "https://example.org/<script>", "https://example.org/\"><script>alert(1)</script>", "https://", "http://", "https://.", "https://[::1", "https://[::1]/", "https://%00/", "https://-",
        "file:///etc/passwd", "file:x", "ftp://example.org", "blob:https://example.org/x", "filesystem:https://example.org/x", "view-source:https://example.org", "about:blank", "chrome://settings",
        "intent://example.org", "ms-word:ofe", "tel:5550123", "sms:5550123", "mailto:jane@example.org", "mailto:x?body=<script>", "ws://example.org", "wss://example.org", "jar:https://example.org!/x",
        "feed:javascript:alert(1)", "feed:https://example.org", "x-javascript:alert(1)", "unknown:x", ":x", "#x", "?x", "/x", "./x", "../x", "x", "", " ", "\u202Ehttps://example.org",
        "https://example.org/\u202E", "ｊａｖａｓｃｒｉｐｔ:alert(1)", "jаvascript:alert(1)", "ｈttps://example.org", "https\uFF1A//example.org", "hTTps://example.org", "http://example.org:99999", "http://example.org:-1",
        "https://example.org/`", "https://example.org/&#0;", "https://example.org/&NewLine;", "https://example.org/&Tab;x", "(javascript:alert(1))", "<javascript:alert(1)>", "<https://user@example.org>",
    ];

    private static readonly string[] Html =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//example.org></SCRIPT>", "<img src=x onerror=alert(1)>", "<img/src=x/onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script>",
        "<math><mi xlink:href=javascript:alert(1)>", "<iframe src=javascript:alert(1)>", "<iframe srcdoc='<script>'>", "<object data=x>", "<embed src=x>", "<base href=//example.org>", "<meta http-equiv=refresh>",
        "<link rel=stylesheet href=x>", "<style>*{}</style>", "<form action=javascript:alert(1)>", "<input onfocus=alert(1) autofocus>", "<button formaction=javascript:alert(1)>", "<details open ontoggle=alert(1)>",
        "<video src=x onerror=alert(1)>", "<audio src=x>", "<body onload=alert(1)>", "<a href=javascript:alert(1)>x</a>", "<p onclick=alert(1)>x</p>", "<dfn data-meaning=x onclick=alert(1)>x</dfn>",
        "<!--x-->", "<!DOCTYPE x>", "<?php x ?>", "<![CDATA[x]]>", "</p><script>", "<<script>script>", "<scr<script>ipt>", "<x y=\"`\">", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "&lt;img src=x onerror=alert(1)&gt;", "\\<script>", "<\u0000script>", "<script\u0000>", "\uFF1Cscript\uFF1E", "&LT;script&GT;",
        "# T {onclick=alert(1)}", "x {.red onclick=alert(1)}", "[x](https://example.org){onclick=alert(1)}", "*[x]: <img onerror=alert(1)>\n\nx", "*[CVS]: x\n\nCVS", "$$x$$", "$<img>$", "[^1]\n\n[^1]: <b>",
        "```mermaid\n<img src=x onerror=alert(1)>\n```", "```\"><script>\nx\n```", "~~~ onclick=alert(1)\nx\n~~~", "    <script>", "| a |\n|---|\n| <b> |", "![x](https://example.org/x.png)", "![x](javascript:alert(1))",
        "![](https://youtube.com/watch?v=x)", "[![x](x)](javascript:alert(1))", "[![x](x)](https://example.org)", "[[x](https://example.org)](javascript:alert(1))", "[a [b](https://example.org) c](https://example.org)",
        "https://example.org", "www.example.org", "jane@example.org", ":smile:", "- [x] <b>", "1. <script>", "> <script>", "***<b>***", "`<script>`", "`` ` <script> ``", "---\nx: <script>\n---", "T\n===", "T\n---", "Term\n: <b>",
        "\uD83D", "\uDE00x", "x\uD83D<b>", "\u2028<b>", "\u0085<b>", "\u000B", "\uFEFF<script>", "</dfn>CVS", "<dfn>CVS</dfn>", "CVS\" onclick=\"alert(1)", "[CVS](https://example.org \"CVS\" onclick=x)",
    ];

    private static readonly string[] Templates =
    [
        "[x]({0})", "[x](<{0}>)", "[x]({0} \"title\")", "[x]({0} 'on\"click=x')", "<{0}>", "[x][r]\n\n[r]: {0}", "[r]\n\n[r]: <{0}> \"t\"", "![x]({0})", "[*CVS*]({0})", "[![x]({0})]({0})",
        "[x]( {0} )", "- [x]({0})", "> [x]({0})", "# [x]({0})", "**[x]({0})**", "{0}", "`{0}`", "[{0}]({0})", "CVS {0} CVS", "[`{0}`]({0})",
    ];

    public static int Payloads => Addresses.Length + Html.Length;

    public static IEnumerable<string> All =>
        from payload in Addresses.Concat(Html)
        from template in Templates
        select template.Replace("{0}", payload, StringComparison.Ordinal);
}
