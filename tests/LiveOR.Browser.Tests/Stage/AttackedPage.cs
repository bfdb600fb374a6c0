using System.Collections.Concurrent;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>A page that an attacker's words are on, and whether any of them has run or could.</summary>
internal sealed class AttackedPage
{
    private const string Dangers = """
        () => [
          ...[...document.querySelectorAll("*")].flatMap(element => [...element.attributes]
            .filter(each => /^on|^(srcdoc|formaction)$/i.test(each.name)
              || (/^(href|src|action|data|xlink:href)$/i.test(each.name) && /^[\s\0-\x20]*(javascript|vbscript|data:text)/i.test(each.value)))
            .map(each => `${element.localName} ${each.name}=${each.value}`)),
          ...[...document.querySelectorAll("iframe, object, embed, svg script, img[src=x], base:not([href^='/'])")].map(element => element.outerHTML),
          ...[...document.scripts].filter(each => each.type !== "application/ld+json" && (each.text.includes("__pwned") || each.text.includes("alert(1)")))
            .map(each => each.text),
          ...[...document.scripts].filter(each => each.type === "application/ld+json").flatMap(each => {
            try { return JSON.parse(each.text) ? [] : [each.text]; } catch { return [each.text]; }
          }),
          ...(window.__pwned === undefined ? [] : ["__pwned is set"]),
        ]
        """;

    private readonly ConcurrentQueue<string> dialogs = new();

    public AttackedPage(Screen screen)
    {
        Screen = screen;
        screen.Page.Dialog += (_, dialog) =>
        {
            dialogs.Enqueue(dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    public Screen Screen { get; }

    /// <summary>Opens every summary and puts the focus on everything that can have it, as an impatient reader would.</summary>
    public async Task HoldsAsync(string authority)
    {
        await Screen.Page.EvaluateAsync("""
            () => {
              for (const each of document.querySelectorAll("details")) each.open = true;
              for (const each of document.querySelectorAll("a, [tabindex], summary, input, button")) {
                each.focus();
                each.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
              }
            }
            """);
        Assert.Empty(await Screen.Page.EvaluateAsync<string[]>(Dangers));
        Assert.Empty(dialogs);
        Assert.All(Screen.Requests, request => Assert.Equal(authority, request.Authority));
    }
}
