using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class ReadingAPlaybook
{
    [Fact]
    public void A_playbook_without_mistakes_is_read_whole()
    {
        var playbook = Some.Playbook();

        Assert.Equal(
            ("carpal-tunnel", "Carpal tunnel release", "Hand surgery", "1.0.0"),
            (playbook.Id, playbook.Title, playbook.Specialty, playbook.Version));
        Assert.Null(playbook.ReviewedBy);
        Assert.Equal(["01N50ZZ"], playbook.Codes["icd10pcs"]);
        Assert.Equal([new GlossaryTerm("median nerve", "The nerve of the thumb.")], playbook.Glossary);
        Assert.Equal(["open-skin", "free-nerve"], playbook.Steps.Select(step => step.Id));
        Assert.Equal(new Branch("variant", "Unusual nerve", null, true, false, "A branch may cross."), playbook.FindBranch("variant"));
    }

    [Fact]
    public void A_step_has_its_text_on_one_line_and_its_blanks_by_name()
    {
        var step = Some.Playbook().FindStep("open-skin")!;

        Assert.Equal("A cut of {{length}} centimetres is made in the {{side}} palm.", step.Text);
        Assert.Equal("The {{side}} palm is opened.", step.Short);
        Assert.Equal("A crease hides the scar.", step.Teach);
        Assert.Equal((true, true, false, 3), (step.Key, step.Incision, step.Quiet, step.TypicalMinutes));
        Assert.Equal(["length", "side"], step.Blanks.Select(blank => blank.Name));
        Assert.Equal(("3", true), (step.Blanks[0].Default, step.Blanks[0].Number));
        Assert.Equal(["left", "right"], step.Blanks[1].Choices);
        Assert.Equal(["variant"], step.Branches);
    }

    [Fact]
    public void A_review_is_read_when_name_and_day_are_given()
    {
        var playbook = Some.Reading(Some.Markdown.Replace("codes:", "reviewedBy: A hand surgeon\nreviewedOn: 2026-03-31\ncodes:")).Playbook!;

        Assert.Equal(("A hand surgeon", new DateOnly(2026, 3, 31)), (playbook.ReviewedBy, playbook.ReviewedOn));
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "\r")]
    [InlineData("---\ntitle", "\uFEFF---\ntitle")]
    [InlineData("  icd10pcs: [", "  icd10pcs:\t[")]
    [InlineData("  the scar.", "\tthe scar.")]
    public void Any_editor_may_have_written_it(string usual, string unusual)
    {
        var reading = Some.Reading(Some.Markdown.Replace(usual, unusual));

        Assert.Empty(reading.Problems);
        Assert.Equal(PlaybookSnapshot.Of(Some.Playbook()), PlaybookSnapshot.Of(reading.Playbook!));
    }

    [Fact]
    public void Every_type_a_step_can_have_is_a_type_of_update() => Assert.Equal(
        Enum.GetNames<LiveOR.Updates.UpdateType>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]),
        LiveOR.Playbooks.Reading.Types.All);
}
