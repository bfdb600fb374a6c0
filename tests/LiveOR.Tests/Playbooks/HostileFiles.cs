using System.Diagnostics;
using System.Globalization;
using System.Text;
using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class HostileFiles
{
    private static readonly string[] Scraps =
    [
        "{{", "}}", "---\n", "\n", "## ", "### ", "{#", "*", "- **", ":", " &a ", "*a", "!!x ", "[", "{", "\"", "'", "|",
        ">", "%", "\0", "\uD800", "\u0085", "\t", "#", "? ", "- - ",
    ];

    public static TheoryData<string> Files => [.. Templates.Files, "frames/common.md"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mutilated_file_gives_problems_or_a_playbook_and_never_throws(string file)
    {
        var random = new Random(20);
        var whole = Templates.Text(file);
        for (var round = 0; round < 25; round++)
        {
            var markdown = Mutilate(whole, random);
            var reading = PlaybookReader.Read("templates/x.md", markdown, Templates.Frame);
            var frame = PlaybookReader.ReadFrame("templates/frames/x.md", markdown);

            Assert.Equal(reading.Playbook is null, reading.Problems.Count > 0);
            Assert.Equal(frame.Frame is null, frame.Problems.Count > 0);
            Assert.All(reading.Problems, problem => Assert.InRange(problem.Line, 1, markdown.Length + 1));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n---")]
    [InlineData("---\n- a\n---")]
    [InlineData("---\njust words\n---")]
    [InlineData("---\n? [a]\n: b\n---")]
    [InlineData("---\na: *b\n---")]
    [InlineData("---\na: 1\n...\nb: 2\n---")]
    [InlineData("---\n%YAML 9.9\n---")]
    [InlineData("---\n\"\\uD800\": x\n---")]
    [InlineData("---\ntitle: !!binary x\n---")]
    [InlineData("## \n### \n#### ")]
    public void A_strange_file_gives_problems(string markdown) => Assert.NotEmpty(Some.Reading(markdown).Problems);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    [InlineData('?')]
    public void Endless_nesting_is_refused_without_following_it(char bracket)
    {
        var deep = string.Concat(Enumerable.Repeat(bracket is '-' or '?' ? $"{bracket} " : $"{bracket}", 100_000));

        Assert.NotEmpty(Some.Reading($"---\ntitle: x\ncodes:\n  {deep}\n---\n").Problems);
    }

    [Theory]
    [InlineData("  w{0}: m\n", true)]
    [InlineData("k{0}: v\n", true)]
    [InlineData("## p{0}\n", false)]
    [InlineData("## p{0}\n### s {{#s{0}}}\nt\n", false)]
    [InlineData("{{{{b{0}}}}} ", false)]
    [InlineData("  x\n", false)]
    [InlineData("- **Short:** x\n", false)]
    [InlineData("* ", false)]
    public void A_large_repetitive_file_is_read_in_no_time(string scrap, bool frontMatter)
    {
        var many = new StringBuilder();
        for (var index = 0; many.Length < 200_000; index++)
        {
            many.AppendFormat(CultureInfo.InvariantCulture, scrap, index);
        }

        var markdown = frontMatter
            ? Some.Markdown.Replace("---\n\n", $"{many}---\n\n")
            : Some.Markdown.Replace("  the scar.\n", $"  the scar.\n{many}\n");
        var watch = Stopwatch.StartNew();

        Assert.NotEmpty(Some.Reading(markdown).Problems);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"Took {watch.Elapsed}.");
    }

    private static string Mutilate(string text, Random random)
    {
        for (var cut = random.Next(1, 4); cut > 0; cut--)
        {
            var at = random.Next(text.Length);
            var until = Math.Min(text.Length, at + (random.Next(4) == 0 ? random.Next(400) : random.Next(3)));
            text = text[..at] + (random.Next(3) == 0 ? "" : Scraps[random.Next(Scraps.Length)]) + text[until..];
        }

        return random.Next(10) == 0 ? text[..random.Next(text.Length)] : text;
    }
}
