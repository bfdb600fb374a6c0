namespace LiveOR.Load;

/// <summary>This machine's clock and how busy it is.</summary>
internal static class Clock
{
    private const string Load = "/proc/loadavg";

    /// <summary>Milliseconds since 1970, with their fractions: what performance.timeOrigin + performance.now() says too.</summary>
    public static double Now => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    public static string LoadAverage() => File.Exists(Load)
        ? string.Join(' ', File.ReadAllText(Load).Split(' ').Take(3))
        : "unknown";
}
