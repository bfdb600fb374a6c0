using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class StartingAPlaybook
{
    [Theory]
    [InlineData("Carpal tunnel release", "carpal-tunnel-release")]
    [InlineData("  Öffnung des 2. Zugangs!  ", "offnung-des-2-zugangs")]
    [InlineData("2nd look: a -- b", "nd-look-a-b")]
    [InlineData("laparoscopic-cholecystectomy.md", "laparoscopic-cholecystectomy-md")]
    [InlineData("A name of forty letters and then some mo-re", "a-name-of-forty-letters-and-then-some-mo")]
    [InlineData("手术", "playbook")]
    [InlineData("", "playbook")]
    public void A_title_gives_a_name_that_a_file_may_have(string title, string id)
    {
        Assert.Equal(id, PlaybookStarter.IdOf(title));
        Assert.True(Playbook.IsId(PlaybookStarter.IdOf(title)));
    }

    [Theory]
    [InlineData("Carpal tunnel release")]
    [InlineData("")]
    [InlineData("  \"Open\": the \\ way {{of}} # [things]  ")]
    [InlineData("---")]
    [InlineData("A title that is much longer than the sixty characters which a title may have")]
    public void What_a_playbook_begins_with_has_no_mistakes(string title)
    {
        var frames = new Dictionary<string, Frame> { ["common"] = Templates.Frame };

        var reading = PlaybookReader.Read("new-one.md", PlaybookStarter.Of(title), frames);

        Assert.Empty(reading.Problems);
        Assert.Equal(["first-look"], reading.Playbook!.NumberedSteps.Select(step => step.Id));
    }
}
