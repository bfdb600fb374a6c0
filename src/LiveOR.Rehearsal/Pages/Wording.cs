using System.Globalization;

namespace LiveOR.Rehearsal.Pages;

internal static class Wording
{
    public static string Posts(int count) => count == 1 ? "1 post" : string.Create(CultureInfo.InvariantCulture, $"{count} posts");

    public static string Threads(int count) => count == 1 ? "1 thread" : string.Create(CultureInfo.InvariantCulture, $"{count} threads");

    /// <summary>To the tenth of a cent only where cents would lie.</summary>
    public static string Dollars(decimal amount) =>
        "$" + amount.ToString(amount * 100 % 1 == 0 ? "0.00" : "0.000", CultureInfo.InvariantCulture);

    public static string Ago(TimeSpan age, DateTimeOffset at) => age switch
    {
        { TotalSeconds: < 45 } => "now",
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (int)age.TotalMinutes)} min"),
        { TotalHours: < 24 } => string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalHours} h"),
        _ => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    };
}
