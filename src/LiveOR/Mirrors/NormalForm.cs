using System.Text;

namespace LiveOR.Mirrors;

/// <summary>Normal form C for any text, broken surrogate pairs included: those stay, and what stands between is
/// composed.</summary>
internal static class NormalForm
{
    /// <summary>All before U+0300 is composed already.</summary>
    private const char LastPlain = '\u02FF';

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', LastPlain))
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
            {
                at++;
            }
            else if (IsRefused(text[at]))
            {
                composed.Append(text[from..at].Normalize()).Append(text[at]);
                from = at + 1;
            }
        }

        return composed.Append(text[from..].Normalize()).ToString();
    }

    /// <summary>What <see cref="string.Normalize()"/> throws at.</summary>
    private static bool IsRefused(char unit) => char.IsSurrogate(unit) || unit == '\uFFFE';
}
