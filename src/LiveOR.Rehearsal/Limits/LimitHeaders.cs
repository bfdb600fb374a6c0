using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LiveOR.Rehearsal.Limits;

internal static class LimitHeaders
{
    /// <summary>The three headers of one bucket. The header counts whole seconds; rounding up keeps its word.</summary>
    public static void Show(this IHeaderDictionary headers, string name, Allowance allowance)
    {
        var reset = allowance.Reset.ToUnixTimeMilliseconds();
        headers[$"{name}-limit"] = allowance.Limit.ToString(CultureInfo.InvariantCulture);
        headers[$"{name}-remaining"] = Math.Max(0, allowance.Remaining).ToString(CultureInfo.InvariantCulture);
        headers[$"{name}-reset"] = ((reset + 999) / 1000).ToString(CultureInfo.InvariantCulture);
    }
}
