using System.Diagnostics;
using System.Text.RegularExpressions;
using LiveOR.Playbooks;
using LiveOR.Updates;

namespace LiveOR.Tests.Updates;

public sealed partial class NarratedMarkdownSecurityTests
{
    private static readonly GlossaryTerm[] Glossary = [new("CVS", "Critical \"view\" of <safety> & 'sense'"), new("x", "a letter")];

    public static TheoryData<string> Floods { get; } =
    [
        "[", "]", "(", ">", "> ", "*", "**a", "_", "`", "~", "![", "[a](", "[a](b", "<", "<a", "&", "&#", "\\", "#", "# ", "- ", "-", "1. ", "1.", "+", "=", "|", "\t", " ", "\n", "\r", "a\n",
        "*a_", "[a][", "[a]: ", "[a]: b\n", "**", "*a **b ", "_a __b ", "- - ", "> - ", "    ", "```\n", "\"", "'", "\0", "\uD83D", "😀", "CVS ", "http://", "<http://a>", "[![", "](", "[]()", "*[", "a**b*",
    ];

    [Fact]
    public void The_attack_list_is_long_enough() => Assert.InRange(NarrationAttacks.Payloads, 150, 1000);

    [Fact]
    public void No_attack_leaves_anything_but_the_allowed_elements()
    {
        foreach (var attack in NarrationAttacks.All)
        {
            AssertSafe(NarratedMarkdown.Render(attack, Glossary).Html);
        }
    }

    [Theory, MemberData(nameof(Floods))]
    public void No_flood_throws_or_takes_long(string seed)
    {
        foreach (var length in new[] { 2000, 20_000 })
        {
            var text = string.Concat(Enumerable.Repeat(seed, length / seed.Length));
            // A slow first round may be the machine's fault; one of five in time is the renderer's own speed.
            Assert.Contains(Enumerable.Range(0, 5), _ => Milliseconds(text) <= 250);
        }
    }

    [Fact]
    public void Nested_lists_and_quotes_are_flattened_not_followed()
    {
        var nested = string.Concat(Enumerable.Range(0, 40).Select(depth => $"{new string(' ', depth)}- a\n"));

        AssertSafe(NarratedMarkdown.Render(nested, Glossary).Html);
        AssertSafe(NarratedMarkdown.Render($"{new string('>', 1000)} a", Glossary).Html);
        AssertSafe(NarratedMarkdown.Render($"{new string('*', 900)}a{new string('*', 900)}", Glossary).Html);
    }

    private static double Milliseconds(string text)
    {
        var began = Stopwatch.GetTimestamp();
        AssertSafe(NarratedMarkdown.Render(text, []).Html, balanced: false);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static void AssertSafe(string html, bool balanced = true)
    {
        Assert.DoesNotContain('<', Tag.Replace(html, ""));
        Assert.DoesNotContain('>', Tag.Replace(html, ""));
        Assert.DoesNotContain(html, character => char.IsControl(character) && character is not ('\n' or '\t'));
        var open = new Stack<string>();
        foreach (var name in balanced ? Tag.Matches(html).Select(match => match.Value) : [])
        {
            if (name.StartsWith("</", StringComparison.Ordinal))
            {
                Assert.Equal(name[2..^1], open.Pop());
            }
            else if (name != "<br>")
            {
                open.Push(name[1..^1].Split(' ')[0]);
            }
        }

        Assert.Empty(open);
    }

    [GeneratedRegex(
        """</?(?:p|em|strong|ul|ol|li|code)>|</(?:a|dfn)>|<br>|<a href="https?://[^"'<>\s@\\`]+" rel="nofollow noopener">|<dfn class="term" tabindex="0" data-meaning="[^"'<>]*">""",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Tag { get; }
}
