using Microsoft.Playwright;

namespace LiveOR.Screens;

/// <summary>One screen: where it is, whose window shows it, and what is awaited or done there before the picture.</summary>
internal sealed record Shot(string Name, string Words, string Path, Who Who, Func<IPage, Task>? Before = null)
{
    /// <summary>The whole page rather than what fits the window.</summary>
    public bool Whole { get; init; } = true;
}

internal enum Who
{
    Anybody,
    Staff,
    Viewer,
}
