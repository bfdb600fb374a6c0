using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class StockingTheShelf
{
    [Fact]
    public void A_bad_playbook_is_told_and_never_hides_a_good_one()
    {
        var shelf = Shelf.Of(
        [
            new("templates/good.md", Some.Markdown, false),
            new("templates/bad.md", Some.Markdown.Replace("key ·", "kay ·"), false),
        ]);

        Assert.Equal(["good"], shelf.Playbooks.Keys);
        Assert.StartsWith("templates/bad.md:15: “kay” is not a flag of a step. Flags are", Assert.Single(shelf.Problems).ToString());
    }

    [Fact]
    public void A_bad_frame_is_told_and_does_not_hide_playbooks_without_it()
    {
        var shelf = Shelf.Of(
        [
            new("templates/frames/common.md", "nothing", true),
            new("templates/alone.md", Some.Markdown, false),
            new("templates/framed.md", Some.Markdown.Replace("codes:", "frame: common\ncodes:"), false),
        ]);

        Assert.Equal(["alone"], shelf.Playbooks.Keys);
        Assert.Contains(shelf.Problems, problem => problem is { File: "templates/frames/common.md", Line: 1 });
        Assert.Contains(shelf.Problems, problem => problem is { File: "templates/framed.md", Line: 5 });
    }

    [Fact]
    public void A_snapshot_gives_back_the_playbook_with_its_frame()
    {
        var shelf = Shelf.Of(
        [
            new("templates/frames/common.md", Templates.Text("frames/common.md"), true),
            new("templates/phaco-cataract.md", Templates.Text("phaco-cataract.md"), false),
        ]);

        var again = PlaybookSnapshot.Read(PlaybookSnapshot.Of(shelf.Playbooks["phaco-cataract"]));

        Assert.Equivalent(shelf.Playbooks["phaco-cataract"], again, strict: true);
        Assert.Equal(PlaybookSnapshot.Of(shelf.Playbooks["phaco-cataract"]), PlaybookSnapshot.Of(again));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"format\":2,\"playbook\":null}")]
    [InlineData("{\"format\":1,\"playbook\":{\"id\":\"x\"}}")]
    public void What_is_no_snapshot_is_refused(string text) => Assert.Throws<InvalidDataException>(() => PlaybookSnapshot.Read(text));
}
