using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>What a page asked the catch-up address, and was answered.</summary>
internal sealed partial class CatchUps
{
    private readonly ConcurrentQueue<int> answered = new();
    private readonly ConcurrentQueue<string> log = new();
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CatchUps(IPage page) => page.Response += (_, answer) =>
    {
        log.Enqueue($"{TimeProvider.System.GetUtcNow():mm:ss.fff} {answer.Status} {answer.Request.Method} {answer.Url}");
        if (Address().IsMatch(answer.Url))
        {
            answered.Enqueue(answer.Status);
            first.TrySetResult();
        }
    };

    /// <summary>Every answer the page had, for whoever has to find out.</summary>
    public override string ToString() => string.Join('\n', log);

    public int Count => answered.Count;

    /// <summary>Waits for the first answer.</summary>
    public Task BeginAsync() => first.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

    [GeneratedRegex(@"/live/[^/]+/updates\?", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
