using LiveOR.Procedures;
using LiveOR.Updates;
using LiveOR.Web.Updates;

namespace LiveOR.Web.Tests.Updates;

public sealed class ReleaseTimesTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(180);
    private readonly JumpingClock time = new();
    private readonly ReleaseTimes times;

    public ReleaseTimesTests() => times = new ReleaseTimes(time);

    [Fact]
    public void An_accepted_draft_is_due_after_its_delay()
    {
        var draft = Accepted();
        time.Advance(Delay - TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), times.DueIn(draft));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, times.DueIn(draft));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_jump_of_the_wall_clock_releases_nothing_early_and_keeps_nothing_back(int hours)
    {
        var draft = Accepted();
        time.Jump(TimeSpan.FromHours(hours));

        Assert.Equal(Delay, times.DueIn(draft));
        time.Advance(Delay);
        Assert.Equal(TimeSpan.Zero, times.DueIn(draft));
    }

    [Fact]
    public void After_a_restart_the_rest_of_the_delay_is_waited_for()
    {
        var draft = Draft();
        time.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal(TimeSpan.FromSeconds(80), times.DueIn(draft));
    }

    [Fact]
    public void A_jump_forward_after_a_restart_releases_nothing_early()
    {
        var draft = Draft();
        Assert.Equal(Delay, times.DueIn(draft));

        time.Jump(TimeSpan.FromHours(1));

        Assert.Equal(Delay, times.DueIn(draft));
    }

    [Fact]
    public void A_wall_clock_set_back_over_a_restart_keeps_nothing_longer_than_its_delay()
    {
        var draft = Draft();
        time.Jump(TimeSpan.FromHours(-1));

        Assert.Equal(Delay, times.DueIn(draft));
    }

    [Fact]
    public void A_draft_that_was_given_a_later_time_waits_for_that()
    {
        var draft = Accepted();
        time.Advance(Delay);

        Assert.Equal(Delay, times.DueIn(draft with { ReleaseAt = draft.ReleaseAt + Delay }));
    }

    private BufferedDraft Accepted()
    {
        var draft = Draft();
        times.Expect(draft.Id, draft.ReleaseAt!.Value, Delay);
        return draft;
    }

    private BufferedDraft Draft() => new()
    {
        Id = DraftId.New(),
        ProcedureId = ProcedureId.New(),
        BodyDigest = "digest",
        State = DraftState.Buffered,
        Author = "narrator",
        Sequence = 1,
        AcceptedAt = time.GetUtcNow(),
        ReleaseAt = time.GetUtcNow() + Delay,
    };
}
