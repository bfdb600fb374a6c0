using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class ShippedPlaybooks
{
    public static TheoryData<string> Files => [.. Templates.Files];

    [Fact]
    public void The_common_frame_has_no_problems() =>
        Assert.Empty(PlaybookReader.ReadFrame("common.md", Templates.Text("frames/common.md")).Problems);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_playbook_has_no_problems(string file) => Assert.Empty(Templates.Read(file).Problems);

    [Theory]
    [InlineData("laparoscopic-cholecystectomy.md", 17)]
    [InlineData("laparoscopic-appendicectomy.md", 13)]
    [InlineData("total-knee-arthroplasty.md", 16)]
    [InlineData("phaco-cataract.md", 13)]
    public void A_shipped_playbook_has_all_its_steps(string file, int steps) =>
        Assert.Equal(steps, Templates.Read(file).Playbook!.NumberedSteps.Count());

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_playbook_is_complete_and_does_not_call_itself_reviewed(string file)
    {
        var playbook = Templates.Read(file).Playbook!;

        Assert.Null(playbook.ReviewedBy);
        Assert.Equal(["icd10pcs"], playbook.Codes.Keys);
        Assert.NotEmpty(playbook.Sources);
        Assert.InRange(playbook.Glossary.Count - Templates.Frame.Glossary.Count, 12, 20);
        Assert.Single(playbook.Steps, step => step.Incision);
        Assert.All(playbook.Steps.Where(step => step.Key), step => Assert.NotNull(step.Short));
        Assert.All(playbook.NumberedSteps, step => Assert.NotNull(step.Teach));
        Assert.All(playbook.NumberedSteps, step => Assert.NotNull(step.TypicalMinutes));
        Assert.Contains(playbook.NumberedSteps, step => step.Ask is not null);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Two_taps_are_enough_because_at_most_one_blank_has_no_default(string file) => Assert.All(
        Templates.Read(file).Playbook!.Steps,
        step => Assert.InRange(step.Blanks.Count(blank => blank.Default is null), 0, 1));

    [Fact]
    public void The_format_page_shows_a_playbook_that_reads_without_problems()
    {
        var page = Templates.Text("README.md");
        var start = page.IndexOf("```markdown\n", StringComparison.Ordinal) + 12;
        var example = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];

        Assert.Empty(PlaybookReader.Read("carpal-tunnel-release.md", example, Templates.Frame).Problems);
    }
}
