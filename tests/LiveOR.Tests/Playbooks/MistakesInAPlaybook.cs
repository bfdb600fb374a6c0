namespace LiveOR.Tests.Playbooks;

public sealed class MistakesInAPlaybook
{
    [Theory]
    [InlineData(2, "“titel” is not a key", "title: C", "titel: C")]
    [InlineData(2, "has no title", "title: Carpal tunnel release", "summary: A release.")]
    [InlineData(4, "not a version", "version: 1.0.0", "version: one")]
    [InlineData(5, "stands here a second time", "codes:", "version: 1.0.0\ncodes:")]
    [InlineData(5, "not a date", "codes:", "reviewedOn: yesterday\ncodes:")]
    [InlineData(5, "needs a reviewer and a day", "codes:", "reviewedBy: Someone\ncodes:")]
    [InlineData(5, "not a hashtag", "codes:", "hashtag: \"#Hand\"\ncodes:")]
    [InlineData(5, "no frame “unknown”", "codes:", "frame: unknown\ncodes:")]
    [InlineData(5, "“sources” is not a list", "codes:", "sources: a book\ncodes:")]
    [InlineData(6, "not a coding system", "icd10pcs: [01N50ZZ]", "cpt: ['64721']")]
    [InlineData(6, "not a code of icd10pcs", "01N50ZZ", "01N5OZZ")]
    [InlineData(6, "cannot be read", "[01N50ZZ]", "[01N50ZZ")]
    [InlineData(6, "anchors, aliases, tags", "[01N50ZZ]", "&a [01N50ZZ]")]
    [InlineData(6, "anchors, aliases, tags", "[01N50ZZ]", "[[[[[x]]]]]")]
    [InlineData(9, "explained twice", "thumb.", "thumb.\n  Median nerve: Again.")]
    [InlineData(1, "missing or not closed", "---\ntitle", "title")]
    [InlineData(11, "title has no blanks", "## Getting in", "## Getting {{in}}")]
    [InlineData(11, "level 1", "## Getting in", "# Getting in")]
    [InlineData(11, "not complete", "## Getting in", "##Getting in")]
    [InlineData(13, "has no id", " {#open-skin}", "")]
    [InlineData(13, "“Open Skin” is not an id", "{#open-skin}", "{#Open Skin}")]
    [InlineData(13, "label is empty", "Open the skin", "")]
    [InlineData(25, "taken by line 13", "{#free-nerve}", "{#open-skin}")]
    [InlineData(15, "“keys” is not a flag", "key ·", "keys ·")]
    [InlineData(15, "“3.5 min” is not a flag", "3 min", "3.5 min")]
    [InlineData(15, "“type: novel” is not a flag", "3 min", "type: novel")]
    [InlineData(15, "given twice", "3 min", "key")]
    [InlineData(11, "No step is flagged as the incision", "incision · ", "")]
    [InlineData(25, "second incision", "The nerve is", "*incision*\n\nThe nerve is")]
    [InlineData(27, "directly under the heading", "The nerve is freed. {{finding}} is seen.", "Seen.\n*quiet*", 1)]
    [InlineData(17, "brace is not closed", "3}} cent", "3 cent")]
    [InlineData(17, "brace is not closed", "3}} cent", "3} cent")]
    [InlineData(17, "default may not stand here", "= 3}}", "= three}}")]
    [InlineData(18, "one choice is no choice", "left | right", "left")]
    [InlineData(18, "a choice is empty", "left | right", "left |")]
    [InlineData(18, "two choices are the same", "left | right", "left | left")]
    [InlineData(18, "described twice, differently", "palm.\n", "palm, {{side: up | down}}.\n")]
    [InlineData(18, "touch each other", "right}} palm", "right}}{{hand}} palm")]
    [InlineData(17, "the name must be small letters", "{{length:", "{{Length:")]
    [InlineData(20, "stands only in the short text", "The {{side}} palm", "The {{hand}} palm")]
    [InlineData(21, "cannot be filled here", "A crease", "A {{kind}} crease")]
    [InlineData(20, "not a note", "**Short:**", "**Shrot:**")]
    [InlineData(21, "A second Short note", "**Teach:**", "**Short:**")]
    [InlineData(13, "branch “other”, which is not there", "**Branches:** variant", "**Branches:** other")]
    [InlineData(23, "not a list of different branch ids", "**Branches:** variant", "**Branches:** variant,")]
    [InlineData(25, "has no text", "The nerve is freed. {{finding}} is seen.", "")]
    [InlineData(27, "HTML", "The nerve is freed", "<b>The</b> nerve is freed")]
    [InlineData(27, "Lists have no place", "The nerve is freed", "* The nerve is freed")]
    [InlineData(27, "not text", "The nerve is freed", "The nerve\0 is freed")]
    [InlineData(27, "not text", "The nerve is freed", "The nerve\uD800 is freed")]
    [InlineData(33, "not a flag of a branch", "*hold*", "*key*")]
    [InlineData(33, "both hold and stop", "*hold*", "*hold · stop*")]
    public void A_mistake_is_told_with_its_line_and_a_remedy(int line, string what, string right, string wrong, int below = 0)
    {
        var markdown = Some.Markdown.Replace(right, wrong);
        Assert.NotEqual(Some.Markdown, markdown);

        var reading = Some.Reading(markdown);

        Assert.Null(reading.Playbook);
        var problem = Assert.Single(reading.Problems, problem => problem.What.Contains(what, StringComparison.Ordinal));
        Assert.Equal(("templates/carpal-tunnel.md", line + below), (problem.File, problem.Line));
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_their_lines()
    {
        var reading = Some.Reading(Some.Markdown.Replace("version: 1.0.0", "version: 1").Replace("key ·", "kay ·")
            .Replace("{{finding}}", "{{finding").Replace("**Note:**", "**Nota:**"));

        Assert.Equal([4, 15, 27, 35], reading.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void Broken_front_matter_does_not_hide_mistakes_below_it()
    {
        var reading = Some.Reading(Some.Markdown.Replace("title: Carpal", "title: Carpal: ").Replace("key ·", "kay ·"));

        Assert.Equal([2, 15], reading.Problems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_short_text_that_can_grow_too_long_is_told()
    {
        var reading = Some.Reading(Some.Markdown.Replace("palm is opened.", new string('x', 192) + "."));

        Assert.Contains("can grow to 203 characters; 200", Assert.Single(reading.Problems).What);
    }

    [Fact]
    public void A_text_longer_than_an_update_may_be_is_told()
    {
        var reading = Some.Reading(Some.Markdown.Replace("The nerve is freed.", new string('x', 2000)));

        Assert.Equal(25, Assert.Single(reading.Problems).Line);
    }

    [Fact]
    public void A_file_of_absurd_size_is_refused_in_one_sentence() =>
        Assert.Contains("larger than 256 KB", Assert.Single(Some.Reading(new string('#', 300_000)).Problems).What);

    [Fact]
    public void Thousands_of_mistakes_are_told_as_a_hundred() =>
        Assert.Equal(100, Some.Reading(string.Concat(Enumerable.Repeat("# x\n", 5000))).Problems.Count);

    [Fact]
    public void A_file_with_a_name_that_is_no_id_is_refused() =>
        Assert.Contains("cannot be an id", Assert.Single(LiveOR.Playbooks.PlaybookReader.Read("My Playbook.md", Some.Markdown).Problems).What);
}
