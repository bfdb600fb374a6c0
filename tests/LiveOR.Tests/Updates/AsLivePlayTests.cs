using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Updates;

public sealed class AsLivePlayTests
{
    private static readonly DateTimeOffset Start = Some.Morning.AddHours(6);

    [Fact]
    public void Updates_leave_as_far_apart_as_they_were_said()
    {
        var play = AsLivePlay.Begin([Said(1, 0), Said(2, 20), Said(3, 300)], Start);

        Assert.Equal([0, 20, 300], play.Select(Seconds));
    }

    [Fact]
    public void What_was_said_without_a_network_leaves_by_when_it_happened()
    {
        var play = AsLivePlay.Begin([Said(1, 0), Said(2, 600, happened: 60), Said(3, 601, happened: 90)], Start);

        Assert.Equal([0, 60, 90], play.Select(Seconds));
    }

    [Fact]
    public void A_clock_that_ran_backwards_changes_no_order()
    {
        var play = AsLivePlay.Begin([Said(1, 0), Said(2, 50), Said(3, 60, happened: 10), Said(4, 70)], Start);

        Assert.Equal(play.Select(Seconds).Order(), play.Select(Seconds));
    }

    [Fact]
    public void What_is_let_go_during_the_play_takes_its_place_but_not_before_now()
    {
        var play = AsLivePlay.Begin([Said(1, 0), Said(3, 100)], Start);

        Assert.Equal(Start.AddSeconds(40), AsLivePlay.PlaceOf(Said(2, 40), play, Start));
        Assert.Equal(Start.AddSeconds(70), AsLivePlay.PlaceOf(Said(2, 40), play, Start.AddSeconds(70)));
        Assert.Null(AsLivePlay.PlaceOf(Said(2, 40), [Said(1, 0)], Start));
    }

    [Fact]
    public void A_shift_moves_only_what_has_a_time() => Assert.Equal(
        [25], AsLivePlay.Shift([Said(1, 0), Said(2, 0) with { ReleaseAt = Start.AddSeconds(20) }], TimeSpan.FromSeconds(5)).Select(Seconds));

    private static double Seconds(BufferedDraft draft) => (draft.ReleaseAt!.Value - Start).TotalSeconds;

    private static BufferedDraft Said(long sequence, int at, int? happened = null) => new()
    {
        Id = DraftId.New(),
        ProcedureId = ProcedureId.New(),
        BodyDigest = "digest",
        State = DraftState.Buffered,
        Author = "Narrator",
        Sequence = sequence,
        AcceptedAt = Some.Morning.AddSeconds(at),
        Draft = Some.Draft() with { HappenedAt = happened is { } seconds ? Some.Morning.AddSeconds(seconds) : null },
    };
}
