using System.Globalization;

namespace LiveOR.Audience;

/// <summary>Time since incision as people read it: hours and minutes.</summary>
public static class TPlus
{
    public static string Format(int elapsedSeconds) => string.Create(
        CultureInfo.InvariantCulture, $"T+{elapsedSeconds / 3600}:{elapsedSeconds / 60 % 60:00}");
}
