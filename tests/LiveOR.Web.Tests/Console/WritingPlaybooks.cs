using LiveOR.Client;
using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class WritingPlaybooks
{
    private static readonly EditionCard Second = new(2, TimeProvider.System.GetUtcNow(), "Bea Birch", null);

    [Theory]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, "one")]
    [InlineData(7, "one")]
    [InlineData(8, "two")]
    [InlineData(9, null)]
    [InlineData(10, null)]
    [InlineData(99, null)]
    public void A_line_belongs_to_the_heading_above_it(int line, string? id) => Assert.Equal(
        id, CaretPlace.Of("---\ntitle: x\n---\n## Getting in\n### One {#one}\n\nwords\n### Two {#two}  \n## Branches\n### No id", line));

    [Fact]
    public void What_this_device_kept_comes_back_over_what_is_on_the_shelf_and_can_be_given_up()
    {
        var bench = new PlaybookBench("carpal-tunnel");

        bench.Open([Second], "on the shelf", new UnsavedPlaybook("kept here", 1));

        Assert.Equal(("kept here", 1, true, true), (bench.Text, bench.BasedOn, bench.Unsaved, bench.Restored));
        bench.StartOver();
        Assert.Equal(("on the shelf", false), (bench.Text, bench.Unsaved));
        bench.Undo();
        Assert.Equal("kept here", bench.Text);
    }

    [Fact]
    public void A_file_that_is_imported_over_a_playbook_is_its_next_edition_and_loses_nothing_that_was_written()
    {
        var bench = new PlaybookBench("carpal-tunnel");
        bench.Open([Second], "on the shelf", new UnsavedPlaybook("kept here", 2));

        bench.Bring("from a file");

        Assert.Equal(("from a file", 2, true), (bench.Text, bench.BasedOn, bench.Unsaved));
        bench.Undo();
        Assert.Equal("kept here", bench.Text);
    }

    [Fact]
    public void A_playbook_that_was_begun_here_does_not_pass_for_an_edition_of_one_that_came_meanwhile()
    {
        var bench = new PlaybookBench("carpal-tunnel");

        bench.Open([Second], "on the shelf", new UnsavedPlaybook("begun here", null));

        Assert.Equal((null, true), (bench.BasedOn, bench.IsNew));
    }

    [Fact]
    public void A_name_without_a_playbook_begins_one()
    {
        var bench = new PlaybookBench("carpal-tunnel");

        bench.Open([], null, null);

        Assert.Equal((null, true), (bench.BasedOn, bench.Unsaved));
        Assert.Contains("title: \"Carpal tunnel\"", bench.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_while_it_is_saved_stays_unsaved()
    {
        var bench = new PlaybookBench("carpal-tunnel");
        bench.Open([Second], "two", null);
        bench.Write("three");
        bench.Write("three and more");

        bench.Take(new EditionSaved(new(3, null, "Bea Birch", null), "three", []), "three");

        Assert.Equal(("three and more", 3, true), (bench.Text, bench.BasedOn, bench.Unsaved));
        Assert.Equal([3, 2], bench.Editions.Select(each => each.Number));
    }

    [Fact]
    public void A_review_that_was_taken_out_is_taken_out_of_the_text_here_too()
    {
        var bench = new PlaybookBench("carpal-tunnel");
        bench.Open([Second], "two", null);
        bench.Write("three, reviewed");

        bench.Take(new EditionSaved(new(3, null, "Bea Birch", null), "three", []), "three, reviewed");

        Assert.Equal(("three", false), (bench.Text, bench.Unsaved));
    }

    [Fact]
    public void Whoever_was_first_is_named_and_the_text_goes_after_theirs()
    {
        var bench = new PlaybookBench("carpal-tunnel");
        bench.Open([new EditionCard(1, null, null, null)], "one", null);
        bench.Write("mine");

        bench.Take(new Problem("Saved by somebody else meanwhile", null, 409, null, null, null, Edition: Second));

        Assert.Equal((Second, "mine", 1), (bench.Meanwhile, bench.Text, bench.BasedOn));
        bench.GoAfter(Second);
        Assert.Equal((null, 2), (bench.Meanwhile, bench.BasedOn));
    }

    [Fact]
    public void A_text_with_mistakes_leaves_the_last_good_one_to_look_at()
    {
        var bench = new PlaybookBench("carpal-tunnel");
        var deck = new Playbook { Id = "p", Title = "P", Specialty = "S", Version = "1.0.0", Phases = [] };
        bench.Take(new PlaybookCheck(deck, []));

        bench.Take(new PlaybookCheck(null, [new(3, ProblemLevel.Mistake, "Wrong.", "Right it."), new(4, ProblemLevel.Warning, "Odd.", "Look.")]));

        Assert.Equal((deck, true, 1), (bench.Deck, bench.IsBehind, bench.Mistakes));
    }
}
