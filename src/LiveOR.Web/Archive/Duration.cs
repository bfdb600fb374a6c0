namespace LiveOR.Web.Archive;

internal static class Duration
{
    /// <summary>“1 h 12 min”; null when there is nothing to say.</summary>
    public static string? Words(int? seconds) => seconds switch
    {
        null => null,
        < 3600 => $"{Math.Max(1, seconds.Value / 60)} min",
        _ => $"{seconds / 3600} h {seconds / 60 % 60} min",
    };
}
