using System.Globalization;

namespace LiveOR.Client.Mirrors;

/// <summary>US dollars, the same in every language of the browser: $0.21, and $0.015 where cents are too coarse.</summary>
public static class Dollars
{
    public static string Of(decimal amount) => amount.ToString("$0.00#", CultureInfo.InvariantCulture);
}
