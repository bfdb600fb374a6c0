using LiveOR.Screens;

namespace LiveOR.Browser.Tests;

/// <summary>Every screen, walked through with the Tab key alone.</summary>
public sealed class TabbingTests
{
    private const int Spare = 20;

    private const string Begin = """
        () => {
          document.querySelectorAll('details').forEach(each => each.open = true);
          const isAlone = each => each.type !== 'radio'
            || each === (document.querySelector(`input[type=radio][name="${each.name}"]:checked`) ?? document.querySelector(`input[type=radio][name="${each.name}"]`));
          window.controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(each => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }) && isAlone(each));
          window.reached = new Set();
          window.unseen = new Set();
          document.addEventListener('focusin', ({ target }) => {
            window.reached.add(target);
            const shown = target.closest('label, .tile') ?? target;
            const isOutlined = style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
            const isMarked = [target, shown, ...shown.querySelectorAll('*')].some(each =>
              isOutlined(getComputedStyle(each)) || isOutlined(getComputedStyle(each, '::after')));
            // Where there is typing, there is a caret.
            if (!isMarked && !target.matches('textarea, input[type=text], input[type=date]')) window.unseen.add(target);
          });
          return window.controls.length;
        }
        """;

    private const string Missed = """
        () => [
          ...window.controls.filter(each => each.isConnected && !window.reached.has(each)).map(each => `not reached: ${each.outerHTML.slice(0, 160)}`),
          ...[...window.unseen].map(each => `not marked: ${each.outerHTML.slice(0, 160)}`),
        ]
        """;

    [Fact]
    public async Task Every_control_of_every_screen_is_reached_with_Tab_and_shows_that_it_is()
    {
        await using var theatre = await Theatre.OpenAsync();
        List<string> faults = [];
        foreach (var shot in theatre.Shots)
        {
            var page = await theatre.ShowAsync(shot, Look.All.Single(look => look.Name == "desktop-dark"));
            var controls = await page.EvaluateAsync<int>(Begin);
            for (var press = 0; press < controls + Spare; press++)
            {
                await page.Keyboard.PressAsync("Tab");
            }

            faults.AddRange((await page.EvaluateAsync<string[]>(Missed)).Select(each => $"{shot.Name}: {each}"));
            await page.Context.DisposeAsync();
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
