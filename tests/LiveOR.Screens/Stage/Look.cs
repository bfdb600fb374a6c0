using Microsoft.Playwright;

namespace LiveOR.Screens;

/// <summary>A device and its colours.</summary>
internal sealed record Look(string Name, int Width, int Height, bool Phone, ColorScheme Colours)
{
    public static IReadOnlyList<Look> All { get; } =
    [
        new("phone-light", 390, 844, true, ColorScheme.Light),
        new("phone-dark", 390, 844, true, ColorScheme.Dark),
        new("desktop-light", 1280, 900, false, ColorScheme.Light),
        new("desktop-dark", 1280, 900, false, ColorScheme.Dark),
    ];
}
