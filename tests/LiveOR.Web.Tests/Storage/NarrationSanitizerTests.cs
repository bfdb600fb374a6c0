using AngleSharp.Html.Parser;
using LiveOR.Web.Storage;

namespace LiveOR.Web.Tests.Storage;

public sealed class NarrationSanitizerTests
{
    private static readonly string[] Elements = ["p", "em", "strong", "ul", "ol", "li", "code", "br", "a", "dfn"];
    private static readonly string[] Attributes = ["a href", "a rel", "dfn class", "dfn tabindex", "dfn data-meaning"];

    private readonly NarrationSanitizer sanitizer = new();

    public static TheoryData<string> Hostile { get; } =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)><p>x</p></svg>", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "<p onclick=alert(1)>x</p>",
        "<p style='background:url(javascript:alert(1))'>x</p>", "<p class=term id=x href=https://example.org>x</p>", "<a href=javascript:alert(1)>x</a>", "<a href='java&Tab;script:alert(1)'>x</a>",
        "<a href='&#1;javascript:alert(1)'>x</a>", "<a href=data:text/html,x>x</a>", "<a href=vbscript:x>x</a>", "<a href=//example.org>x</a>", "<a href=/x>x</a>", "<a href=x>x</a>", "<a href=mailto:x>x</a>",
        "<a href=https://user:pass@example.org>x</a>", "<a href=https://example.org target=_blank onclick=x rel=opener>x</a>", "<a name=x data-meaning=y>x</a>", "<dfn class='term evil' tabindex=5 onfocus=x data-x=y>x</dfn>",
        "<dfn class=evil>x</dfn>", "<dfn data-meaning='<script>'>x</dfn>", "<iframe srcdoc='<script>'></iframe>", "<style>*{}</style>", "<base href=//example.org>", "<form action=x><input autofocus onfocus=x></form>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<p><template><script>x</script></template></p>", "<!--><script>x</script>-->", "<![CDATA[<script>x</script>]]>", "<b>x</b><h1>y</h1><table><tr><td>z",
        "<code><script>x</script></code>", "<li><object data=x></object></li>", "</p></body><script>x</script>", "<p\u0000onclick=x>x</p>", "<a href='https://example.org/\"onmouseover=x'>x</a>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>", "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'>",
    ];

    [Theory, MemberData(nameof(Hostile))]
    public void Only_the_elements_and_attributes_of_narration_survive(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{sanitizer.Sanitize(html)}</body>").Body;

        Assert.NotNull(body);
        Assert.All(body.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains($"{element.LocalName} {attribute.Name}", Attributes));
            Assert.Matches("^(https?://[^@]+)?$", element.GetAttribute("href") ?? "");
            Assert.Matches("^(nofollow noopener)?$", element.GetAttribute("rel") ?? "");
            Assert.Matches("^(term)?$", element.GetAttribute("class") ?? "");
            Assert.Matches("^0?$", element.GetAttribute("tabindex") ?? "");
        });
    }

    [Theory]
    [InlineData("<p>A &amp; B<br>c</p>")]
    [InlineData("<ul><li>a</li></ul><ol><li><code>b</code></li></ol>")]
    [InlineData("<p><a href=\"https://doi.org/10.1000/182\" rel=\"nofollow noopener\">paper</a></p>")]
    [InlineData("<p>The <dfn class=\"term\" tabindex=\"0\" data-meaning=\"A &quot;pipe&quot;.\">duct</dfn> <em>is</em> <strong>clear</strong></p>")]
    public void Narration_passes_unchanged(string html) => Assert.Equal(html, sanitizer.Sanitize(html));

    [Fact]
    public void Many_threads_may_use_one()
    {
        var answers = new string[200];
        Parallel.For(0, answers.Length, i => answers[i] = sanitizer.Sanitize($"<p onclick=x>{i}</p><script>{i}</script>"));

        Assert.All(answers.Index(), answer => Assert.Equal($"<p>{answer.Index}</p>", answer.Item));
    }
}
