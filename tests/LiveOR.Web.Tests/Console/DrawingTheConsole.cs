using Bunit;
using LiveOR.Client.Playbooks;
using LiveOR.Client.Privacy;
using LiveOR.Client.Procedures;
using LiveOR.Playbooks;
using LiveOR.Privacy;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class DrawingTheConsole : BunitContext
{
    [Theory]
    [InlineData(ProcedureStatus.Live, "hold")]
    [InlineData(ProcedureStatus.OnHold, "release")]
    public void Hold_and_release_share_one_place_and_stop_is_never_away(ProcedureStatus status, string shown)
    {
        var bar = Render<ActionBar>(parameters => parameters
            .Add(each => each.Status, status).Add(each => each.SayLabel, "Say it").Add(each => each.MaySay, true)
            .Add(each => each.MayGoLive, false).Add(each => each.MayStop, true).Add(each => each.Breathing, false));

        Assert.Equal([shown, "say-it", "stop"], bar.FindAll("button").Select(button => button.GetAttribute("data-testid")));
        Assert.All(bar.FindAll("button"), button => Assert.False(button.HasAttribute("disabled")));
    }

    [Fact]
    public void A_chip_answers_a_blank_with_one_tap()
    {
        string? answered = null;
        var field = Render<BlankField>(parameters => parameters
            .Add(each => each.Blank, new Blank("side", ["left", "right"], false, null)).Add(each => each.Answer, null)
            .Add(each => each.OnAnswer, answer => answered = answer));

        field.FindAll("[data-testid=chip]")[1].Click();

        Assert.Equal("right", answered);
    }

    [Fact]
    public void A_finding_shows_where_why_and_what_to_say_instead()
    {
        var finding = new Finding("name", FindingLevel.Held, 0, 9, "A name points to one person.", "The patient");
        var list = Render<FindingList>(parameters => parameters
            .Add(each => each.Text, "Mrs Jones is asleep.").Add(each => each.Findings, [finding]));

        Assert.Equal("Mrs Jones", list.Find("mark").TextContent);
        Assert.Contains("A name points to one person.", list.Markup, StringComparison.Ordinal);
        Assert.Equal("The patient is asleep.", finding.Mend("Mrs Jones is asleep."));
    }
}
