using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Updates;

namespace LiveOR.Web.Tests.Storage;

public sealed class SteadyDayTests
{
    [Fact]
    public void A_day_comes_when_it_has_passed_and_no_clock_that_is_set_brings_it_early()
    {
        var clock = new JumpingClock();
        var day = new SteadyDay(clock);
        var today = day.Today;

        clock.Jump(TimeSpan.FromDays(3));
        Assert.Equal(today, day.Today);

        clock.Jump(TimeSpan.FromDays(-4));
        Assert.True(day.Today < today);

        clock.Jump(TimeSpan.FromDays(1));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(today.AddDays(1), day.Today);
    }
}
