using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>One screen, walked through with the Tab key alone.</summary>
internal static class TabWalk
{
    private const int Spare = 20;

    private const string Begin = """
        () => {
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

    public static async Task GoAsync(IPage page, string screen, Action<string> fault)
    {
        var controls = await page.EvaluateAsync<int>(Begin);
        for (var press = 0; press < controls + Spare; press++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        foreach (var each in await page.EvaluateAsync<string[]>(Missed))
        {
            fault($"{screen}: {each}");
        }
    }
}
