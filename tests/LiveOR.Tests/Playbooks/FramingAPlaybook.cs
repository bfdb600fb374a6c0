using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class FramingAPlaybook
{
    private const string Framed = "frame: common\ncodes:";

    [Fact]
    public void The_frame_stands_around_the_operation_and_is_not_numbered()
    {
        var playbook = Read("laparoscopic-cholecystectomy.md");

        Assert.True(playbook.Phases[0].Frame);
        Assert.True(playbook.Phases[^1].Frame);
        Assert.Equal("announce", playbook.Steps.First().Id);
        Assert.Equal("outcome-30d", playbook.Steps.Last().Id);
        Assert.Equal(17, playbook.NumberedSteps.Count());
    }

    [Fact]
    public void Halfway_stands_between_the_phases_nearest_to_half_of_the_steps()
    {
        var titles = Read("laparoscopic-cholecystectomy.md").Phases.Select(phase => phase.Title);

        Assert.Equal(
            [
                "Before the operation", "Getting in", "Finding the way", "Halfway", "Reaching the critical view",
                "Dividing and freeing", "Getting out", "Closing", "Afterwards",
            ],
            titles);
    }

    [Fact]
    public void A_playbook_of_one_phase_has_no_halfway() =>
        Assert.DoesNotContain("halfway", Own(Some.Markdown).Steps.Select(step => step.Id));

    [Fact]
    public void The_frames_incision_gives_way_to_the_playbooks_own()
    {
        Assert.Equal("open-skin", Assert.Single(Own(Some.Markdown).Steps, step => step.Incision).Id);
        Assert.Equal("incision", Assert.Single(Own(Some.Markdown.Replace("incision · ", "")).Steps, step => step.Incision).Id);
    }

    [Fact]
    public void A_branch_of_the_playbook_replaces_the_frames()
    {
        var playbook = Own(Some.Markdown.Replace("### Unusual nerve {#variant}", "### Another {#pause}\n\n### Unusual nerve {#variant}"));

        Assert.Equal("Another", Assert.Single(playbook.Branches, branch => branch.Id == "pause").Label);
        Assert.NotNull(playbook.FindBranch("bleeding"));
    }

    [Fact]
    public void The_title_stands_where_the_frame_names_the_procedure()
    {
        var announce = Own(Some.Markdown).FindStep("announce")!;

        Assert.Contains("one operation: Carpal tunnel release.", announce.Text);
        Assert.DoesNotContain("{{procedure}}", announce.Text + announce.Short);
    }

    [Fact]
    public void A_step_id_of_the_frame_is_taken()
    {
        var markdown = Some.Markdown.Replace("codes:", Framed).Replace("{#free-nerve}", "{#announce}");

        Assert.Equal(26, Assert.Single(PlaybookReader.Read("x.md", markdown, Templates.Frame).Problems).Line);
    }

    [Theory]
    [InlineData("## {{operation: second half}}", "## {{operation}}", "does not say where the operation goes")]
    [InlineData("*key · incision · 1 min*", "*key*", "has 0 incisions")]
    [InlineData("title: Common frame", "title: Common frame\nspecialty: All", "“specialty” is not a key")]
    public void A_mistake_in_a_frame_is_told(string right, string wrong, string what)
    {
        var reading = PlaybookReader.ReadFrame("common.md", Templates.Text("frames/common.md").Replace(right, wrong));

        Assert.Null(reading.Frame);
        Assert.Contains(what, Assert.Single(reading.Problems).What);
    }

    private static Playbook Own(string markdown) =>
        PlaybookReader.Read("carpal-tunnel.md", markdown.Replace("codes:", Framed), Templates.Frame).Playbook!;

    private static Playbook Read(string file) => Templates.Read(file).Playbook!;
}
