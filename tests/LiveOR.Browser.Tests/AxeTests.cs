using LiveOR.Browser.Tests.Stage;

namespace LiveOR.Browser.Tests;

/// <summary>Every screen, judged by axe against WCAG 2.2 AA and axe's own practices.</summary>
[Collection(typeof(WalkedScreens))]
public sealed class AxeTests(Walk walk)
{
    [Fact]
    public void No_screen_has_a_serious_or_critical_fault_in_light_or_dark_on_phone_or_desktop() =>
        Assert.True(!walk.AxeFaults.Any(), string.Join('\n', walk.AxeFaults));
}
