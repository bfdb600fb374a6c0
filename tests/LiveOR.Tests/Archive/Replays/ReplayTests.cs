using System.Text.Json;
using LiveOR.Archive.Replays;
using LiveOR.Audience;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Archive.Replays;

public sealed class ReplayTests
{
    [Fact]
    public void Every_entry_has_its_place_in_milliseconds_since_the_first()
    {
        var replay = Replay.Of(Feed(Status(0, ProcedureStatus.Live), Said(1.25), Said(61), Status(70, ProcedureStatus.Concluded)));

        Assert.Equal([0, 1_250, 61_000, 70_000], replay.Moments.Select(moment => moment.At));
        Assert.Equal([1, 2, 3, 4], replay.Moments.Select(moment => moment.Number));
        Assert.Equal((70_000, 70_000), (replay.Length, replay.RunEnd));
    }

    [Fact]
    public void What_comes_days_after_the_narration_comes_soon_after_it()
    {
        var replay = Replay.Of(Feed(
            Status(0, ProcedureStatus.Live), Said(60), Status(90, ProcedureStatus.Concluded), Status(86_400, ProcedureStatus.Archived),
            Said(2_592_000, UpdateType.Outcome)));

        Assert.Equal([0, 60_000, 90_000, 95_000, 100_000], replay.Moments.Select(moment => moment.At));
        Assert.Equal(90_000, replay.RunEnd);
    }

    [Fact]
    public void As_live_the_wait_for_the_sign_off_is_left_out()
    {
        var feed = Feed(
            Status(0, ProcedureStatus.Live), Status(7_200, ProcedureStatus.Concluded), Status(90_000, ProcedureStatus.Concluded),
            Said(90_001), Said(90_301), Status(172_800, ProcedureStatus.Archived));

        var replay = Replay.Of(feed with { Procedure = feed.Procedure with { Release = ReleaseMode.AsLive } });

        Assert.Equal([0, 5_000, 10_000, 11_000, 311_000, 316_000], replay.Moments.Select(moment => moment.At));
        Assert.Equal(311_000, replay.RunEnd);
    }

    [Fact]
    public void A_hold_lasts_as_long_as_it_lasted()
    {
        var replay = Replay.Of(Feed(
            Status(0, ProcedureStatus.Live), Status(60, ProcedureStatus.OnHold), Status(1_260, ProcedureStatus.Live), Said(1_270)));

        Assert.Equal([0, 60_000, 1_260_000, 1_270_000], replay.Moments.Select(moment => moment.At));
    }

    [Fact]
    public void T_plus_counts_from_where_the_first_card_says()
    {
        var replay = Replay.Of(Feed(Status(0, ProcedureStatus.Live), Said(100), Said(220) with { Elapsed = 15 }, Said(400) with { Elapsed = 180 }));

        Assert.Equal(205_000, replay.Incision);
        Assert.Null(Replay.Of(Feed(Said(0))).Incision);
    }

    [Fact]
    public void A_correction_marks_what_it_corrects_at_its_own_time()
    {
        var replay = Replay.Of(Feed(Said(0), Said(10) with { Kind = JournalKind.Amendment, Type = null, Target = 1 }));

        Assert.Equal([null, 1L], replay.Moments.Select(moment => moment.Corrects));
    }

    [Fact]
    public void A_clock_that_was_set_back_changes_no_order() =>
        Assert.Equal([0, 0, 5_000], Replay.Of(Feed(Said(10), Said(5), Said(10))).Moments.Select(moment => moment.At));

    [Fact]
    public void A_feed_without_entries_has_no_length() => Assert.Equal(0, Replay.Of(Feed()).Length);

    [Fact]
    public void No_words_and_no_day_are_in_it()
    {
        var json = JsonSerializer.Serialize(Replay.Of(Feed(Said(0), Said(10))), ReplayJson.Default.Replay);

        Assert.Equal("""{"length":10000,"runEnd":10000,"moments":[{"number":1,"at":0},{"number":2,"at":10000}]}""", json);
    }

    private static Card Status(double at, ProcedureStatus status) =>
        Said(at) with { Kind = JournalKind.Status, Type = null, Status = status };

    private static Card Said(double at, UpdateType type = UpdateType.Step) => new()
    {
        Number = 0,
        Kind = JournalKind.Update,
        Type = type,
        At = Some.Morning.AddSeconds(at),
        Body = "<p>Said.</p>",
        Plain = "Said.",
    };

    private static Feed Feed(params Card[] cards) => LiveOR.Audience.Feed.Empty(Some.Procedure(), Some.Playbook()) with
    {
        Cards = [.. cards.Index().Select(each => each.Item with { Number = each.Index + 1 })],
    };
}
