using LiveOR.Client.Playbooks;
using LiveOR.Playbooks;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class WalkingTheDeck
{
    private static readonly Playbook Deck = Some.Deck("announce", "incision", "ports", "closed");

    [Fact]
    public void A_new_narration_begins_with_the_first_step() =>
        Assert.Equal("announce", DeckWalk.Next(Deck, null, Said())?.Id);

    [Fact]
    public void The_step_after_the_last_one_said_arms_itself_when_the_console_is_opened_late() =>
        Assert.Equal("closed", DeckWalk.Next(Deck, null, Said("announce", "ports"))?.Id);

    [Fact]
    public void A_step_in_turn_stays_armed_until_it_is_said() =>
        Assert.Equal("incision", DeckWalk.Next(Deck, "incision", Said("announce"))?.Id);

    [Fact]
    public void Steps_said_ahead_are_passed_over() =>
        Assert.Equal("closed", DeckWalk.Next(Deck, "incision", Said("announce", "incision", "ports"))?.Id);

    [Fact]
    public void Nothing_is_armed_after_the_last_step() =>
        Assert.Null(DeckWalk.Next(Deck, "closed", Said("closed")));

    [Theory]
    [InlineData("announce", -1, "announce")]
    [InlineData("announce", 1, "incision")]
    [InlineData("closed", 1, "closed")]
    public void Turning_stops_at_both_ends(string from, int by, string expected) =>
        Assert.Equal(expected, DeckWalk.Turn(Deck, from, by)?.Id);

    private static Func<string, bool> Said(params string[] steps) => steps.Contains;
}
