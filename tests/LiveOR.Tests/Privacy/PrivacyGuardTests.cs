using LiveOR.Privacy;

namespace LiveOR.Tests.Privacy;

public sealed class PrivacyGuardTests
{
    private readonly PrivacyGuard guard = new();

    [Theory, MemberData(nameof(GuardSpec.Rows), MemberType = typeof(GuardSpec))]
    public void The_guard_answers_as_the_specification_says(string text, string verdict, string rules, string suggestion)
    {
        var inspection = Inspection.Of(guard.Inspect(text));

        Assert.Equal(
            $"{verdict} [{rules}] [{suggestion}]",
            $"{inspection.Verdict} [{Join(inspection, finding => finding.Rule)}] [{Join(inspection, finding => finding.Suggestion ?? "-")}]");
    }

    [Theory, MemberData(nameof(GuardSpec.Rows), MemberType = typeof(GuardSpec))]
    public void A_finding_points_into_the_text_as_given(string text, string verdict, string rules, string suggestion)
    {
        Assert.NotNull(verdict + rules + suggestion);
        Assert.All(guard.Inspect(text).Findings, finding =>
        {
            Assert.InRange(finding.Start, 0, text.Length - 1);
            Assert.InRange(finding.Length, 1, text.Length - finding.Start);
            Assert.False(char.IsLowSurrogate(text[finding.Start]));
            Assert.False(char.IsHighSurrogate(text[finding.Start + finding.Length - 1]));
            Assert.DoesNotContain(text.Substring(finding.Start, finding.Length), finding.Why, StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(GuardSpec.Rows), MemberType = typeof(GuardSpec))]
    public void A_suggestion_that_is_taken_clears_its_finding(string text, string verdict, string rules, string suggestion)
    {
        Assert.NotNull(verdict + rules + suggestion);
        var findings = guard.Inspect(text).Findings;
        var rewritten = findings.Reverse().Where(finding => finding.Suggestion is not null).Aggregate(text, Rewrite.Apply);

        Assert.Equal(findings.Count(finding => finding.Suggestion is null), guard.Inspect(rewritten).Findings.Count);
    }

    [Fact]
    public void The_specification_has_examples_enough() => Assert.InRange(GuardSpec.Rows.Count, 150, 1000);

    [Fact]
    public void A_warned_text_is_cleared_only_when_acknowledged()
    {
        Assert.Null(guard.Clear("Scan done yesterday", acknowledged: false));
        Assert.Equal("Scan done yesterday", guard.Clear("Scan done yesterday", acknowledged: true)?.Value);
        Assert.Null(guard.Clear("MRN 00012345", acknowledged: true));
    }

    [Fact]
    public void Offsets_count_the_text_as_given_and_not_as_read()
    {
        var finding = Assert.Single(guard.Inspect("😀 **Mrs** 𝔼xample waits").Findings);

        Assert.Equal("Mrs** 𝔼xample", "😀 **Mrs** 𝔼xample waits".Substring(finding.Start, finding.Length));
    }

    [Fact]
    public void A_rule_that_throws_holds_the_text()
    {
        var finding = Assert.Single(new PrivacyGuard([new Broken()]).Inspect("Asleep.").Findings);

        Assert.Equal((PrivacyGuard.Failed, FindingLevel.Held, 0, 7), (finding.Rule, finding.Level, finding.Start, finding.Length));
    }

    [Fact]
    public void A_text_too_long_to_read_is_held() =>
        Assert.Equal(PrivacyGuard.Failed, Assert.Single(guard.Inspect(new string('a', 10_001)).Findings).Rule);

    [Fact]
    public void An_added_rule_cannot_take_the_built_in_ones_away() =>
        Assert.Equal("record-number", Assert.Single(new PrivacyGuard([]).Inspect("MRN 00012345").Findings).Rule);

    [Fact]
    public void A_rewrite_of_another_text_changes_nothing()
    {
        var finding = new Finding("age-over-89", FindingLevel.Held, 2, 40, "Why.", "over 89");

        Assert.Equal("short", Rewrite.Apply("short", finding));
        Assert.Equal("short", Rewrite.Apply("short", finding with { Length = 1, Suggestion = null }));
    }

    private static string Join(Inspection inspection, Func<Finding, string> part) =>
        string.Join(" / ", inspection.Findings.Select(part));

    private sealed class Broken : IPrivacyRule
    {
        public IEnumerable<Finding> Inspect(string text) => throw new InvalidOperationException(text);
    }
}
