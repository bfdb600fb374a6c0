using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class ReadingAnEdition
{
    private static readonly string Reviewed = Some.Markdown.Replace(
        "version: 1.0.0", "version: 1.0.0\nreviewedBy: A hand surgeon\nreviewedOn: 2026-03-31", StringComparison.Ordinal);

    [Fact]
    public void A_text_that_has_not_changed_has_nothing_to_be_said_about()
    {
        var reading = Read(Reviewed, Reviewed);

        Assert.True(reading.MayBeKept);
        Assert.Empty(reading.Problems);
        Assert.Equal("A hand surgeon", reading.Playbook!.ReviewedBy);
    }

    [Fact]
    public void Other_words_lose_the_review_that_was_given_to_those_before()
    {
        var reading = Read(Changed(Reviewed, "1.0.1"), Reviewed);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal((5, ProblemLevel.Warning), (problem.Line, problem.Level));
        Assert.True(reading.MayBeKept);
        Assert.Null(reading.Playbook!.ReviewedBy);
        Assert.Null(reading.Playbook.ReviewedOn);
        Assert.Contains("\nreviewedBy:\nreviewedOn:\n", reading.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("hand surgeon", reading.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reviewedBy: A hand surgeon", "reviewedBy: Another hand surgeon")]
    [InlineData("reviewedOn: 2026-03-31", "reviewedOn: 2026-11-23")]
    public void Other_words_that_were_reviewed_anew_keep_their_review(string before, string after)
    {
        var reading = Read(Changed(Reviewed, "1.0.1").Replace(before, after, StringComparison.Ordinal), Reviewed);

        Assert.Empty(reading.Problems);
        Assert.NotNull(reading.Playbook!.ReviewedBy);
    }

    [Fact]
    public void A_review_filled_in_later_changes_no_words()
    {
        var reading = Read(Reviewed, ReviewClaim.Without(Reviewed));

        Assert.Empty(reading.Problems);
        Assert.Equal("A hand surgeon", reading.Playbook!.ReviewedBy);
    }

    [Theory]
    [InlineData("reviewedBy: A hand surgeon", "\"reviewedBy\": A hand surgeon")]
    [InlineData("reviewedBy: A hand surgeon", "reviewedBy: A hand\n  surgeon")]
    public void A_review_that_cannot_be_taken_out_by_itself_keeps_the_text_from_being_kept(string plain, string tangled)
    {
        var before = Reviewed.Replace(plain, tangled, StringComparison.Ordinal);

        var reading = Read(Changed(before, "1.0.1"), before);

        Assert.False(reading.MayBeKept);
        Assert.Equal(ProblemLevel.Mistake, Assert.Single(reading.Problems).Level);
    }

    [Fact]
    public void Other_words_ask_for_a_higher_version()
    {
        var problem = Assert.Single(Read(Changed(Some.Markdown, "1.0.0"), Some.Markdown).Problems);

        Assert.Equal((4, ProblemLevel.Warning), (problem.Line, problem.Level));
        Assert.Contains("still 1.0.0", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_are_no_change()
    {
        var reading = Read('\uFEFF' + Reviewed.Replace("\n", "\r\n", StringComparison.Ordinal), Reviewed);

        Assert.Empty(reading.Problems);
        Assert.Equal(Reviewed, reading.Markdown);
    }

    [Fact]
    public void A_text_with_mistakes_is_no_playbook_and_names_their_lines()
    {
        var reading = Read(Some.Markdown.Replace("*key ·", "*kay ·", StringComparison.Ordinal), Some.Markdown);

        Assert.Null(reading.Playbook);
        Assert.False(reading.MayBeKept);
        Assert.Equal((15, ProblemLevel.Mistake), (Assert.Single(reading.Problems).Line, reading.Problems[0].Level));
    }

    [Fact]
    public void What_stood_before_may_be_as_broken_as_it_likes() => Assert.Empty(Read(Reviewed, "nothing").Problems);

    [Fact]
    public void A_new_playbook_is_read_with_its_frame_alone()
    {
        var framed = Some.Markdown.Replace("codes:", "frame: common\ncodes:", StringComparison.Ordinal)
            .Replace("key · incision", "key", StringComparison.Ordinal);

        Assert.Contains("There is no frame", EditionReading.Of("new-one", framed, null, new Dictionary<string, Frame>()).Problems[0].What);
        Assert.NotNull(
            EditionReading.Of("new-one", framed, null, new Dictionary<string, Frame> { ["common"] = Templates.Frame }).Playbook!.FindStep("announce"));
    }

    private static EditionReading Read(string markdown, string current) =>
        EditionReading.Of("carpal-tunnel", markdown, current, new Dictionary<string, Frame>());

    private static string Changed(string markdown, string version) => markdown
        .Replace("The nerve is freed.", "The nerve is set free.", StringComparison.Ordinal)
        .Replace("version: 1.0.0", $"version: {version}", StringComparison.Ordinal);
}
