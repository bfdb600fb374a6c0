using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>One page, and what it asked for and complained of.</summary>
public sealed class Screen
{
    private readonly ConcurrentQueue<Uri> requests = new();
    private readonly ConcurrentQueue<string> complaints = new();

    public Screen(IPage page)
    {
        Page = page;
        page.Request += (_, request) => requests.Enqueue(new Uri(request.Url));
        page.WebSocket += (_, socket) => requests.Enqueue(new Uri(socket.Url));
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Enqueue($"{message.Text} ({message.Location})");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyCollection<Uri> Requests => requests;

    public IReadOnlyCollection<string> Complaints => complaints;

    public ILocator Part(string testId) => Page.GetByTestId(testId);

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public async Task<bool> FitsItsWidthAsync() => await Page.EvaluateAsync<bool>(
        "() => document.scrollingElement.scrollWidth <= document.documentElement.clientWidth");
}
