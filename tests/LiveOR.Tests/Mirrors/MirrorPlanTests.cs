using LiveOR.Mirrors;
using LiveOR.Privacy;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Mirrors;

public sealed class MirrorPlanTests
{
    private static readonly Procedure Operation = new()
    {
        Id = ProcedureId.New(),
        Slug = "operation",
        Title = "Operation",
        PlaybookId = "empty",
        PlaybookSource = "",
        Access = Access.Public,
        Release = ReleaseMode.Live,
        DelaySeconds = 0,
        Mirrors = ["x"],
        Rehearsal = true,
        ShortCode = "QKTR",
        Hashtags = ["LapChole", "MedEd"],
        CreatedBy = "tester",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void The_first_post_of_a_thread_names_the_hashtags_and_no_other_does()
    {
        Assert.Equal(["1/ Ports are in. #LapChole #MedEd"], Texts(Deliver("Ports are in.", 1)));
        Assert.Equal(["2/ Ports are in."], Texts(Deliver("Ports are in.", 2)));
    }

    [Fact]
    public void A_hashtag_that_the_text_names_is_not_named_twice() =>
        Assert.Equal(["1/ #lapchole begins. #MedEd"], Texts(Deliver("#lapchole begins.", 1)));

    [Fact]
    public void What_would_turn_the_text_behind_it_round_stays_out() => Assert.Equal(
        ["1/ The clip\u200F holds. #LapChole #MedEd"], Texts(Deliver("The \u202Eclip\u200F \u2066holds.", 1)));

    [Fact]
    public void One_link_of_a_thread_goes_out_and_more_only_when_asked_for()
    {
        const string words = "Atlas: https://example.org/atlas";

        Assert.Equal(["2/ Atlas: https://example.org/atlas"], Texts(Deliver(words, 2)));
        Assert.Equal(["3/ Atlas: (link in the live feed)"], Texts(Deliver(words, 3, hasLink: true)));
        Assert.Equal(
            ["3/ Atlas: https://example.org/atlas"],
            Texts(Deliver(words, 3, hasLink: true, procedure: Operation with { ManyLinks = true })));
    }

    [Fact]
    public void A_delivery_knows_its_price_and_since_when_it_waits()
    {
        var delivery = Assert.Single(Deliver("See example.org now.", 2));

        Assert.Equal((0.2m, DateTimeOffset.UnixEpoch), (delivery.Price, delivery.QueuedAt));
    }

    [Fact]
    public void Four_pictures_at_most_go_with_the_first_post_of_an_update()
    {
        var long_ = string.Join(' ', Enumerable.Repeat("The duct is clipped and divided.", 12));

        var deliveries = MirrorPlan.Deliver(
            Operation, new PlainMirror(), Update(long_) with { Photos = ["a", "b", "c", "d", "e"] }, Entry(), Thread(2, false));

        Assert.Equal([4, 0], deliveries.Select(each => each.Images.Count));
        Assert.Equal(0.035m, deliveries[0].Price);
    }

    [Fact]
    public void A_correction_is_a_reply_that_names_what_it_corrects()
    {
        var amendment = new Amendment(4, new ClearedText("**Three** ports, not four."), "narrator");

        var deliveries = MirrorPlan.Correct(Operation, new PlainMirror(), amendment, 3, Entry(number: 9), Thread(6, false));

        Assert.Equal(["6/ Correction to 3: Three ports, not four."], Texts(deliveries));
        Assert.Equal(9, deliveries[0].Number);
    }

    [Fact]
    public void The_place_of_an_update_counts_those_that_were_mirrored()
    {
        Delivery[] thread =
        [
            RelayThread.Posted(2, "20"), RelayThread.Posted(5, "50"), RelayThread.Delivery(5, 2),
            RecallRules.CallBack(RelayThread.Posted(7, "70"), RelayThread.Now), RelayThread.Delivery(9),
        ];

        Assert.Equal((2, 4), (ThreadSoFar.PlaceOf(5, thread), ThreadSoFar.PlaceOf(9, thread)));
        Assert.Null(ThreadSoFar.PlaceOf(7, thread));
        Assert.Null(ThreadSoFar.PlaceOf(3, thread));
    }

    private static IReadOnlyList<Delivery> Deliver(
        string text, int ordinal, bool hasLink = false, Procedure? procedure = null) =>
        MirrorPlan.Deliver(procedure ?? Operation, new PlainMirror(), Update(text), Entry(), Thread(ordinal, hasLink));

    private static ThreadSoFar Thread(int ordinal, bool hasLink) => new(ordinal, hasLink, new HashSet<string>());

    private static LiveUpdate Update(string text) => new()
    {
        DraftId = DraftId.New(),
        Type = UpdateType.Step,
        Text = new ClearedText(text),
        Key = true,
        Author = "narrator",
    };

    private static JournalEntry Entry(long number = 2) => JournalChain.Next(
        Operation.Id, number - 1, JournalChain.Origin, JournalKind.Update, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, [1], [2]);

    private static IEnumerable<string> Texts(IEnumerable<Delivery> deliveries) => deliveries.Select(each => each.Text);
}
