using LiveOR.Client.Mirrors;
using LiveOR.Mirrors;
using LiveOR.Procedures;
using static LiveOR.Web.Tests.TheConsole.SomeThread;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class AnsweringDeliveries
{
    private static readonly bool[] Either = [true, false];

    public static TheoryData<DeliveryState, bool, bool> Every =>
    [
        .. from state in Enum.GetValues<DeliveryState>()
           from calledBack in Either
           from arrived in Either
           select (state, calledBack, arrived),
    ];

    [Theory, MemberData(nameof(Every))]
    public void The_console_offers_the_answers_that_the_relay_takes(DeliveryState state, bool calledBack, bool arrived)
    {
        var delivery = Delivery(state, calledBack, arrived);
        var offered = DeliveryAnswers.To(DeliveryView.Of(delivery));

        Assert.Equal(
            (IsTaken(RelayAnswer.Retry(delivery, Now)), IsTaken(RelayAnswer.Skip(delivery)),
                IsTaken(RelayAnswer.Found(delivery, new RemotePost("9", "https://x.example/9"), Now))),
            (offered.Retry is not null, offered.Skip is not null, offered.Found is not null));
    }

    [Fact]
    public void Of_what_was_called_back_the_answers_speak_of_deleting()
    {
        var offered = DeliveryAnswers.To(DeliveryView.Of(Delivery(DeliveryState.NeedsNarrator, true, true)));

        Assert.Equal(new DeliveryAnswers("Delete it again", "It is deleted", "It is there: delete it"), offered);
    }

    [Fact]
    public void A_deletion_that_lacks_keys_needs_a_person_and_one_that_waits_for_a_limit_does_not()
    {
        var deleting = Delivery(DeliveryState.Deleting, true, true);
        DeliveryView After(MirrorOutcome outcome) => DeliveryView.Of(RecallRules.AfterDeletion(deleting, outcome, Now));

        Assert.True(After(new MirrorOutcome.AuthRequired("X does not accept the keys.")).NeedsPerson());
        Assert.True(After(new MirrorOutcome.Refused("X refused this.")).NeedsPerson());
        Assert.False(After(new MirrorOutcome.RetryLater(Now, "X deletes no more for now.")).NeedsPerson());
        Assert.False(After(new MirrorOutcome.Unknown("no answer")).NeedsPerson());
    }

    [Theory]
    [InlineData(DeliveryState.Pending, false, "in the queue")]
    [InlineData(DeliveryState.Sending, false, "sending")]
    [InlineData(DeliveryState.Sending, true, "being sent; it is deleted if it lands")]
    [InlineData(DeliveryState.Posted, false, "posted")]
    [InlineData(DeliveryState.Waiting, false, "waiting")]
    [InlineData(DeliveryState.Checking, false, "making sure it stands there once")]
    [InlineData(DeliveryState.Checking, true, "looking whether it arrived, to delete it")]
    [InlineData(DeliveryState.NeedsNarrator, false, "needs you")]
    [InlineData(DeliveryState.Skipped, false, "left out")]
    [InlineData(DeliveryState.Deleting, true, "being deleted")]
    [InlineData(DeliveryState.Deleted, true, "deleted there")]
    public void Every_state_has_its_words(DeliveryState state, bool calledBack, string words)
    {
        Assert.Equal(words, DeliveryWords.Line(Post(state, calledBack: calledBack)));
        Assert.Equal($"{words} – X said so.", DeliveryWords.Line(Post(state, "X said so.", calledBack: calledBack)));
    }

    [Theory]
    [InlineData(DeliveryState.Waiting, "next try at 10:55")]
    [InlineData(DeliveryState.Checking, "looked for again at 10:55")]
    [InlineData(DeliveryState.Deleting, "asked for again at 10:55")]
    [InlineData(DeliveryState.Posted, null)]
    public void What_happens_by_itself_says_when(DeliveryState state, string? words)
    {
        Assert.Equal(words, DeliveryWords.Next(Post(state, next: At(10, 55)), Clock));
        Assert.Null(DeliveryWords.Next(Post(state, next: At(10, 39)), Clock));
    }

    private static bool IsTaken(RelayAnswer answer) => answer is RelayAnswer.Changed;

    private static Delivery Delivery(DeliveryState state, bool calledBack, bool arrived) => new()
    {
        Id = DeliveryId.New(),
        ProcedureId = ProcedureId.New(),
        Mirror = "x",
        Number = 1,
        Part = 1,
        Text = "1/ Ports go in.",
        State = state,
        CalledBack = calledBack,
        RemoteId = arrived ? "9" : null,
        Attempts = 1,
    };
}
