using LiveOR.Mirrors;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class RelayMatchTests
{
    private static readonly IReadOnlySet<string> NoneTaken = new HashSet<string>();

    [Theory]
    [InlineData("4/ Haemostasis.", "4/ Haemostasis.")]
    [InlineData("4/ Clip,\ncut.", "4/ Clip, cut. ")]
    [InlineData("4/ Calot’s triangle: cafe\u0301", "4/ Calot’s triangle: caf\u00e9")]
    [InlineData("4/ Read example.org/a now", "4/ Read http://example.org/a now")]
    public void The_same_words_below_the_same_parent_are_the_same_post(string sent, string seen)
    {
        var delivery = Sent(parent: "7") with { Text = sent };

        Assert.Equal(Remote, RelayMatch.Find(delivery, [new SeenPost(Remote, "7", seen)], NoneTaken));
    }

    [Fact]
    public void The_same_words_below_another_parent_are_another_post()
    {
        var delivery = Sent(parent: "7");

        Assert.Null(RelayMatch.Find(delivery, [Seen("8"), Seen(null)], NoneTaken));
        Assert.Null(RelayMatch.Find(Sent(), [Seen("7")], NoneTaken));

        SeenPost Seen(string? parent) => new(Remote, parent, delivery.Text);
    }

    [Fact]
    public void A_post_that_belongs_to_another_delivery_is_not_taken_from_it()
    {
        var delivery = Sent();

        Assert.Null(RelayMatch.Find(delivery, [new SeenPost(Remote, null, delivery.Text)], new HashSet<string> { Remote.Id }));
    }

    [Fact]
    public void Other_words_are_another_post()
    {
        Assert.Null(RelayMatch.Find(Sent(), [new SeenPost(Remote, null, "1/ Something else.")], NoneTaken));
    }
}
