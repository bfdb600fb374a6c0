using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>One screen, judged by axe against WCAG 2.2 AA and axe's own practices.</summary>
internal static class AxeLook
{
    private static readonly string[] Grave = ["serious", "critical"];

    public static async Task JudgeAsync(IPage page, string screen, Action<string> fault)
    {
        var result = await page.RunAxe();
        foreach (var each in result.Violations.Where(each => Grave.Contains(each.Impact)))
        {
            fault(Tell(screen, each));
        }
    }

    private static string Tell(string screen, AxeResultItem fault) =>
        $"{screen}: {fault.Id} ({fault.Impact}), {fault.Help}\n"
        + string.Join('\n', fault.Nodes.Take(4).Select(node =>
            $"    {node.Html}\n      {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}"));
}
