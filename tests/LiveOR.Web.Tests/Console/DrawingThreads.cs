using AngleSharp.Dom;
using Bunit;
using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using static LiveOR.Web.Tests.TheConsole.SomeThread;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class DrawingThreads : BunitContext
{
    private readonly List<string> steered = [];

    [Fact]
    public void A_thread_that_is_well_is_one_line()
    {
        var card = Draw(Of(Posted(2)));

        Assert.Equal("X: 2 posts in the thread", Part(card, "mirror-headline").TextContent);
        Assert.Empty(card.FindAll("[data-testid=mirror-details]"));
    }

    [Fact]
    public void It_opens_by_itself_when_something_needs_a_person_and_closes_when_that_is_settled()
    {
        var card = Draw(Of(Posted(2)));

        card.Render(parameters => parameters.Add(each => each.Thread, Of(Post(DeliveryState.NeedsNarrator, "Decide."))));
        Assert.Contains("Decide.", Part(card, "stuck-post").TextContent, StringComparison.Ordinal);
        Assert.Equal("X needs you: 1 post", card.Find("[role=status]").TextContent);

        card.Render(parameters => parameters.Add(each => each.Thread, Of(Posted(3))));
        Assert.Empty(card.FindAll("[data-testid=mirror-details]"));
    }

    [Fact]
    public void Whoever_closes_it_has_peace_until_something_new_needs_a_person()
    {
        var first = Post(DeliveryState.NeedsNarrator);
        var card = Draw(Of(first));
        Part(card, "mirror-toggle").Click();
        Assert.Empty(card.FindAll("[data-testid=mirror-details]"));

        card.Render(parameters => parameters.Add(each => each.Thread, Of(first, Post(DeliveryState.Pending))));
        Assert.Empty(card.FindAll("[data-testid=mirror-details]"));
        card.Render(parameters => parameters.Add(each => each.Thread, Of(first, Post(DeliveryState.NeedsNarrator))));

        Assert.NotEmpty(card.FindAll("[data-testid=mirror-details]"));
    }

    [Fact]
    public void Everybody_may_pause_and_only_some_may_resume()
    {
        var card = Draw(Of(Posted(2)), mayResume: false);
        Part(card, "mirror-pause").Click();
        Assert.Equal(["x pause"], steered);

        card.Render(parameters => parameters.Add(each => each.Thread, Of(Posted(2)).Paused()));
        Assert.Empty(card.FindAll(".head .act"));
        Part(card, "mirror-toggle").Click();
        Assert.Contains("A narrator, a moderator or an administrator resumes it.", card.Markup, StringComparison.Ordinal);

        card.Render(parameters => parameters.Add(each => each.MayResume, true));
        Part(card, "mirror-resume").Click();
        Assert.Equal(["x pause", "x resume"], steered);
    }

    [Fact]
    public void A_thread_without_keys_points_to_the_connection()
    {
        var card = Draw(Of(Post(DeliveryState.Waiting, "X does not accept the account's keys.")));

        Assert.Equal("mirrors", Part(card, "mirror-connections").GetAttribute("href"));
    }

    [Fact]
    public void Two_hundred_posts_show_the_newest_first_and_the_rest_when_asked()
    {
        var card = Draw(Of(Posted(200)));
        Part(card, "mirror-toggle").Click();
        Assert.Equal(20, card.FindAll("[data-testid=mirror-post]").Count);
        Assert.Contains("200/ Ports go in.", card.Find("[data-testid=mirror-post]").TextContent, StringComparison.Ordinal);

        Part(card, "mirror-posts-all").Click();

        Assert.Equal(200, card.FindAll("[data-testid=mirror-post]").Count);
    }

    [Fact]
    public void A_post_that_stands_links_to_itself_and_one_called_back_has_no_words()
    {
        var card = Draw(Of(Post(), Post(DeliveryState.Deleted, calledBack: true, number: 7)));
        Part(card, "mirror-toggle").Click();

        var rows = card.FindAll("[data-testid=mirror-post]");
        Assert.Contains("Entry #7, called back", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("https://x.example/1", rows[1].QuerySelector("a")?.GetAttribute("href"));
        Assert.Equal("https://x.example/1", Part(card, "mirror-thread").GetAttribute("href"));
    }

    [Fact]
    public void The_timeline_tells_of_a_deletion()
    {
        var line = Render<DeliveryLine>(parameters => parameters
            .Add(each => each.Delivery, Post(DeliveryState.Deleting, calledBack: true)).Add(each => each.MaySettle, true)
            .Add(each => each.Settle, _ => Task.FromResult<string?>(null)));

        Assert.Equal("X: being deleted", Part(line, "delivery").TextContent.Trim());
    }

    private IRenderedComponent<ThreadCard> Draw(ThreadReading thread, bool mayResume = true) =>
        Render<ThreadCard>(parameters => parameters
            .Add(each => each.Thread, thread).Add(each => each.MayResume, mayResume)
            .Add(each => each.Asking, false).Add(each => each.Trouble, null)
            .Add(each => each.Steer, (mirror, verb) =>
            {
                steered.Add($"{mirror} {verb}");
                return Task.CompletedTask;
            })
            .Add(each => each.Settle, _ => Task.FromResult<string?>(null)));

    private static IElement Part<T>(IRenderedComponent<T> drawn, string testId)
        where T : Microsoft.AspNetCore.Components.IComponent => drawn.Find($"[data-testid={testId}]");
}
