using LiveOR.Archive;
using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Tests.Archive;

public sealed class ReviewingTests
{
    private const string Held = "Thanks to Dr. Margaret Hollis for the camera.";
    private static readonly GuardContext AnyAge = GuardContext.None with { WarnAboutAges = true };

    private readonly Reviewing reviewing = new(new PrivacyGuard());

    [Fact]
    public void What_nobody_has_dealt_with_is_open() =>
        Assert.Contains(Findings(Text(Held)), each => each is { IsOpen: true, Finding.Level: FindingLevel.Held });

    [Fact]
    public void A_warning_is_settled_by_its_author_or_by_a_correction()
    {
        var text = Text("The patient is 54 years old.");

        Assert.All(Findings(text), each => Assert.True(each.IsOpen));
        Assert.NotEmpty(Findings(text));
        Assert.All(Findings(text with { Acknowledged = true }), each => Assert.False(each.IsOpen));
        Assert.All(Findings(text with { Corrected = true }), each => Assert.False(each.IsOpen));
    }

    [Fact]
    public void What_the_guard_holds_is_settled_by_neither()
    {
        Assert.Contains(Findings(Text(Held) with { Acknowledged = true, Corrected = true }), each => each.IsOpen);
    }

    [Fact]
    public void A_finding_let_stand_is_settled_at_its_own_place_only()
    {
        var finding = Findings(Text(Held))[0].Finding;
        var accepted = Accepted(finding);

        Assert.Contains("an eponym", Assert.Single(Findings(Text(Held), accepted), each => each.Finding == finding).Settled, StringComparison.Ordinal);
        Assert.Contains(Findings(Text($"Now. {Held}"), accepted), each => each.IsOpen);
        Assert.Contains(Findings(Text(Held) with { Number = 5 }, accepted), each => each.IsOpen);
    }

    [Fact]
    public void What_was_dismissed_while_live_is_shown_as_settled()
    {
        var dismissed = Findings(Text(Held)).Select(each => new Dismissed(
            each.Finding.Rule, Held.Substring(each.Finding.Start, each.Finding.Length)));

        var findings = Findings(Text(Held) with { Dismissed = [.. dismissed] });

        Assert.NotEmpty(findings);
        Assert.All(findings, each => Assert.Contains("false alarm", each.Settled, StringComparison.Ordinal));
    }

    private static ReviewedText Text(string words) => new(4, ReviewedText.Words, words);

    private IReadOnlyList<ReviewFinding> Findings(ReviewedText text, params AcceptedFinding[] accepted) =>
        reviewing.Findings(text, AnyAge, accepted);

    private static AcceptedFinding Accepted(Finding finding) => new()
    {
        ProcedureId = ProcedureId.New(),
        Number = 4,
        Part = ReviewedText.Words,
        Rule = finding.Rule,
        Start = finding.Start,
        Length = finding.Length,
        By = "Reviewer",
        Reason = "an eponym",
        At = Some.Morning,
    };
}
