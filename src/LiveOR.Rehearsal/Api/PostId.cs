using System.Globalization;

namespace LiveOR.Rehearsal.Api;

/// <summary>Ids on the wire match <c>^[0-9]{1,19}$</c>.</summary>
internal static class PostId
{
    private const int LongestDigits = 19;

    public static long? Parse(string text)
    {
        var matches = text.Length is > 0 and <= LongestDigits && text.All(char.IsAsciiDigit);
        // Nineteen digits may exceed a long; such a post cannot exist, but the id is well formed.
        return !matches ? null : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : long.MaxValue;
    }

    public static string Format(long id) => id.ToString(CultureInfo.InvariantCulture);
}
