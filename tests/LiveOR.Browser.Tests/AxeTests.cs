using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LiveOR.Screens;

namespace LiveOR.Browser.Tests;

/// <summary>Every screen, judged by axe against WCAG 2.2 AA and axe's own practices.</summary>
public sealed class AxeTests
{
    private static readonly string[] Grave = ["serious", "critical"];

    [Fact]
    public async Task No_screen_has_a_serious_or_critical_fault_in_light_or_dark_on_phone_or_desktop()
    {
        await using var theatre = await Theatre.OpenAsync();
        List<string> faults = [];
        foreach (var shot in theatre.Shots)
        {
            // Both devices and both colours, each once.
            foreach (var look in Look.All.Where(look => look.Name is "phone-light" or "desktop-dark"))
            {
                var page = await theatre.ShowAsync(shot, look);
                await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => each.open = true)");
                var result = await page.RunAxe();
                faults.AddRange(result.Violations.Where(each => Grave.Contains(each.Impact)).Select(each => Tell(shot, look, each)));
                await page.Context.DisposeAsync();
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string Tell(Shot shot, Look look, AxeResultItem fault) =>
        $"{shot.Name} {look.Name}: {fault.Id} ({fault.Impact}), {fault.Help}\n"
        + string.Join('\n', fault.Nodes.Take(4).Select(node =>
            $"    {node.Html}\n      {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}"));
}
