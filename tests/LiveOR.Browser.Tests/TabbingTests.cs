using LiveOR.Browser.Tests.Stage;

namespace LiveOR.Browser.Tests;

/// <summary>Every screen, walked through with the Tab key alone.</summary>
[Collection(typeof(WalkedScreens))]
public sealed class TabbingTests(Walk walk)
{
    [Fact]
    public void Every_control_of_every_screen_is_reached_with_Tab_and_shows_that_it_is() =>
        Assert.True(!walk.TabFaults.Any(), string.Join('\n', walk.TabFaults));
}
