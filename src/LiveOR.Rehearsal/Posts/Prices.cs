using LiveOR.Rehearsal.Length;

namespace LiveOR.Rehearsal.Posts;

/// <summary>Pay-per-use prices in US dollars, as X published them in 2026.</summary>
internal static class Prices
{
    public const decimal Delete = 0.010m;

    public const decimal AltText = 0.005m;

    /// <summary>For a post of the own account, once in a UTC day.</summary>
    public const decimal Read = 0.001m;

    private const decimal Plain = 0.015m;
    private const decimal WithLink = 0.20m;

    public static decimal Of(string text) => Links.In(text).Count > 0 ? WithLink : Plain;
}
