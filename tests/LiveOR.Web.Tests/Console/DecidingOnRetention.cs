using Bunit;
using LiveOR.Archive.Retention;
using LiveOR.Client.Archive.Retention;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class DecidingOnRetention : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static RetentionLine Line(RetentionStage stage, params string[] holds) => new(
        Guid.CreateVersion7(), "an-operation", "An operation", new DateTimeOffset(2020, 11, 20, 9, 0, 0, TimeSpan.Zero), new DateOnly(2026, 11, 20), stage, holds,
        null, null);

    [Fact]
    public void Deleting_takes_a_look_a_tick_and_a_second_button()
    {
        var deleted = 0;
        var card = Card(Line(RetentionStage.Due), onDelete: () => deleted++);
        Assert.Empty(card.FindAll("[data-testid=confirm]"));

        card.Find("[data-testid=delete]").Click();
        Assert.True(card.Find("[data-testid=confirm]").HasAttribute("disabled"));
        card.Find("[data-testid=sure]").Change(true);
        card.Find("[data-testid=confirm]").Click();

        Assert.Equal(1, deleted);
    }

    [Fact]
    public void What_is_held_says_why_and_offers_no_deletion()
    {
        var card = Card(Line(RetentionStage.Held, "A legal hold is on: a claim"));

        Assert.Empty(card.FindAll("[data-testid=delete]"));
        Assert.Equal("A legal hold is on: a claim", card.Find("[data-testid=hold]").TextContent);
        Assert.Contains("held", card.Find("[data-testid=stage]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Putting_it_off_takes_a_day_and_a_reason()
    {
        PostponeRequest? asked = null;
        var card = Card(Line(RetentionStage.Due), onPostpone: request => asked = request);
        card.Find("[data-testid=postpone]").Click();
        Assert.True(card.Find("[data-testid=keep]").HasAttribute("disabled"));

        card.Find("[data-testid=until]").Change("2027-02-01");
        card.Find("[data-testid=why]").Input(" teaching goes on ");
        card.Find("[data-testid=keep]").Click();

        Assert.Equal(new PostponeRequest(new DateOnly(2027, 2, 1), "teaching goes on"), asked);
    }

    private IRenderedComponent<RetentionCard> Card(RetentionLine line, Action? onDelete = null, Action<PostponeRequest>? onPostpone = null) =>
        Render<RetentionCard>(parameters => parameters
            .Add(each => each.Line, line).Add(each => each.Today, Today).Add(each => each.Busy, false)
            .Add(each => each.OnDelete, onDelete ?? (() => { })).Add(each => each.OnPostpone, onPostpone ?? (_ => { })));
}
