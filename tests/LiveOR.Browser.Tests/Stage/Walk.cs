using System.Collections.Concurrent;
using LiveOR.Screens;
using Microsoft.Playwright;

namespace LiveOR.Browser.Tests.Stage;

/// <summary>One walk through every screen, on which each is judged by axe and gone through with Tab: what takes long is to open
/// them.</summary>
public sealed class Walk : IAsyncLifetime
{
    /// <summary>Opening a screen is mostly waiting.</summary>
    private const int AtOnce = 3;

    private readonly ConcurrentBag<string> axeFaults = [];
    private readonly ConcurrentBag<string> tabFaults = [];

    public IEnumerable<string> AxeFaults => axeFaults.Order(StringComparer.Ordinal);

    public IEnumerable<string> TabFaults => tabFaults.Order(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        await using var theatre = await Theatre.OpenAsync();
        await Parallel.ForEachAsync(
            theatre.Shots, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (shot, _) => await VisitAsync(theatre, shot));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Both devices and both colours, each once; Tab where there is a keyboard.</summary>
    private async Task VisitAsync(Theatre theatre, Shot shot)
    {
        var phone = await OpenAsync(theatre, shot, "phone-light");
        await AxeLook.JudgeAsync(phone, $"{shot.Name} on a light phone", axeFaults.Add);
        await phone.Context.DisposeAsync();

        var desktop = await OpenAsync(theatre, shot, "desktop-dark");
        await AxeLook.JudgeAsync(desktop, $"{shot.Name} on a dark desktop", axeFaults.Add);
        await TabWalk.GoAsync(desktop, shot.Name, tabFaults.Add);
        await desktop.Context.DisposeAsync();
    }

    private static async Task<IPage> OpenAsync(Theatre theatre, Shot shot, string look)
    {
        var page = await theatre.ShowAsync(shot, Look.All.Single(each => each.Name == look));
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        return page;
    }
}
