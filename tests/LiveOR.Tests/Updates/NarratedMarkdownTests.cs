using LiveOR.Playbooks;
using LiveOR.Updates;

namespace LiveOR.Tests.Updates;

public sealed class NarratedMarkdownTests
{
    private static readonly GlossaryTerm[] Glossary = [new("Calot's triangle", "Where duct and artery run."), new("duct", "A \"pipe\" for bile.")];

    [Theory]
    [InlineData("Asleep.", "<p>Asleep.</p>", "Asleep.")]
    [InlineData("*one* and **two**", "<p><em>one</em> and <strong>two</strong></p>", "one and two")]
    [InlineData("a\n\nb", "<p>a</p><p>b</p>", "a\n\nb")]
    [InlineData("a\nb", "<p>a\nb</p>", "a b")]
    [InlineData("a  \nb", "<p>a<br>b</p>", "a\nb")]
    [InlineData("- a\n- b", "<ul><li>a</li><li>b</li></ul>", "• a\n• b")]
    [InlineData("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>", "1. a\n2. b")]
    [InlineData("# Time-out", "<p><strong>Time-out</strong></p>", "Time-out")]
    [InlineData("`5-0`", "<p><code>5-0</code></p>", "5-0")]
    [InlineData("> quiet", "<p>quiet</p>", "quiet")]
    [InlineData("A & B < C", "<p>A &amp; B &lt; C</p>", "A & B < C")]
    [InlineData("A &amp; B", "<p>A &amp; B</p>", "A & B")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>", "<b>x</b>")]
    [InlineData("![alt](https://example.org/x.png)", "<p></p>", "")]
    [InlineData("[paper](https://doi.org/10.1000/182)", "<p><a href=\"https://doi.org/10.1000/182\" rel=\"nofollow noopener\">paper</a></p>", "paper")]
    [InlineData("<https://doi.org/10.1000/182>", "<p><a href=\"https://doi.org/10.1000/182\" rel=\"nofollow noopener\">https://doi.org/10.1000/182</a></p>", "https://doi.org/10.1000/182")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>", "x")]
    [InlineData("[x](/relative)", "<p>x</p>", "x")]
    [InlineData("", "", "")]
    public void Narrated_Markdown_becomes_safe_HTML_and_plain_text(string markdown, string html, string plain)
    {
        Assert.Equal(new Narration(html, plain), NarratedMarkdown.Render(markdown, []));
        Assert.Equal(plain, NarratedMarkdown.Plain(markdown));
    }

    [Fact]
    public void The_first_use_of_a_term_is_explained_and_later_ones_are_not() => Assert.Equal(
        "<p>The <dfn class=\"term\" tabindex=\"0\" data-meaning=\"A &quot;pipe&quot; for bile.\">Duct</dfn> and the duct.</p>",
        NarratedMarkdown.Render("The Duct and the duct.", Glossary).Html);

    [Theory]
    [InlineData("ducts and viaduct")]
    [InlineData("`duct`")]
    [InlineData("[duct](https://doi.org/10.1000/182)")]
    public void A_part_of_a_word_a_link_or_code_is_never_explained(string markdown) =>
        Assert.DoesNotContain("<dfn", NarratedMarkdown.Render(markdown, Glossary).Html, StringComparison.Ordinal);

    [Theory]
    [InlineData("In Calot's triangle")]
    [InlineData("In **Calot’s triangle**")]
    public void A_term_of_several_words_is_found_with_either_apostrophe(string markdown) =>
        Assert.Contains("data-meaning=\"Where duct and artery run.\"", NarratedMarkdown.Render(markdown, Glossary).Html, StringComparison.Ordinal);

    [Fact]
    public void A_text_too_long_comes_back_as_typed_and_escaped()
    {
        var text = $"**<b>**{new string('a', 2000)}";

        Assert.Equal(new Narration($"<p>**&lt;b&gt;**{new string('a', 2000)}</p>", text), NarratedMarkdown.Render(text, Glossary));
        Assert.Equal(text, NarratedMarkdown.Plain(text));
    }

    [Fact]
    public void A_text_nested_too_deeply_comes_back_as_typed() =>
        Assert.Equal(new string('[', 600), NarratedMarkdown.Render(new string('[', 600), []).Plain);
}
