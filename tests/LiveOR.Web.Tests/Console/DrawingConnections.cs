using Bunit;
using LiveOR.Client;
using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class DrawingConnections : BunitContext
{
    private static readonly MirrorCard X = new("x", "X", false, null, null, false, false, "/rehearsal/x");
    private static readonly MirrorCard SignedIn = X with { Connected = true, How = "oauth2", Account = "@hospital", CanConnect = true };

    private readonly List<string> asked = [];
    private Answer<MirrorConnection> answer = new Answer<MirrorConnection>.Unreachable("The server cannot be reached.");

    [Fact]
    public void An_account_is_connected_by_a_plain_link()
    {
        var card = Draw(X with { CanConnect = true });

        Assert.Equal("/connect/x", card.Find("[data-testid=mirror-connect]").GetAttribute("href"));
        Assert.Equal("Connect X account", card.Find("[data-testid=mirror-connect]").TextContent);
        Assert.Empty(card.FindAll("[data-testid=mirror-disconnect], [data-testid=mirror-settings]"));
    }

    [Theory]
    [InlineData("Mirrors:X:ClientId")]
    [InlineData("Mirrors:X:ClientSecret")]
    [InlineData("Mirrors:X:AccessTokenSecret")]
    public void Where_nobody_can_sign_in_the_settings_are_named(string setting) =>
        Assert.Contains(setting, Draw(X).Find("[data-testid=mirror-settings]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_test_says_what_it_found_in_words()
    {
        answer = new Answer<MirrorConnection>.Given(new(false, "X does not accept the account's keys."));
        var card = Draw(SignedIn);

        card.Find("[data-testid=mirror-test]").Click();

        Assert.Equal("X does not accept the account's keys.", card.Find("[data-testid=mirror-answer]").TextContent);
        Assert.Equal("refused", card.Find("[data-testid=mirror-answer]").ClassName);
    }

    [Fact]
    public void A_test_that_nobody_answers_says_that()
    {
        var card = Draw(SignedIn);

        card.Find("[data-testid=mirror-test]").Click();

        Assert.Equal("No answer came in time. Please try again.", card.Find("[data-testid=mirror-answer]").TextContent);
    }

    [Fact]
    public void Disconnecting_takes_two_taps()
    {
        answer = new Answer<MirrorConnection>.Given(new(false, "The account is disconnected."));
        var card = Draw(SignedIn);

        card.Find("[data-testid=mirror-disconnect]").Click();
        Assert.Empty(asked);
        card.Find("[data-testid=mirror-disconnect-confirm]").Click();

        Assert.Equal(["disconnect"], asked);
        Assert.Equal("works", card.Find("[data-testid=mirror-answer]").ClassName);
    }

    [Fact]
    public void Keys_in_the_settings_are_not_disconnected_here()
    {
        var card = Draw(X with { Connected = true, How = "oauth1" });

        Assert.Empty(card.FindAll("[data-testid=mirror-disconnect]"));
        Assert.Contains("four keys in this server's settings", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expired_sign_in_asks_for_a_new_one()
    {
        var card = Draw(SignedIn with { Connected = false, Expired = true });

        Assert.Equal("Connect again", card.Find("[data-testid=mirror-connect]").TextContent);
        Assert.Equal("Sign in again", card.Find("[data-testid=mirror-state]").TextContent);
    }

    [Fact]
    public void Who_is_no_administrator_sees_the_state_and_no_buttons()
    {
        var card = Draw(SignedIn, mayChange: false);

        Assert.Equal("Operations are mirrored as @hospital.", card.Find("[data-testid=mirror-account]").TextContent);
        Assert.Empty(card.FindAll("button, .act"));
    }

    [Theory]
    [InlineData("denied", "access was not allowed")]
    [InlineData("state", "belongs to no connection that was begun here")]
    [InlineData("code", "30 seconds")]
    [InlineData("client", "does not know this app")]
    [InlineData("scopes", "did not allow everything")]
    [InlineData("unreachable", "cannot be reached")]
    [InlineData("account", "did not say which account")]
    [InlineData("setup", "Mirrors:X:ClientId")]
    [InlineData("elsewhere", "Another site")]
    [InlineData("<b>other</b>", "was not connected")]
    public void Every_problem_on_the_way_back_has_its_sentence(string code, string words)
    {
        var sentence = ConnectProblem.Sentence(code);

        Assert.Contains(words, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", sentence, StringComparison.Ordinal);
    }

    private IRenderedComponent<ConnectionCard> Draw(MirrorCard card, bool mayChange = true) =>
        Render<ConnectionCard>(parameters => parameters
            .Add(each => each.Card, card).Add(each => each.MayChange, mayChange)
            .Add(each => each.Test, () => AnswerAsync("test")).Add(each => each.Disconnect, () => AnswerAsync("disconnect")));

    private Task<Answer<MirrorConnection>> AnswerAsync(string verb)
    {
        asked.Add(verb);
        return Task.FromResult(answer);
    }
}
