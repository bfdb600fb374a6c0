using System.Text;

namespace LiveOR.Mirrors;

/// <summary>Compares without case among ASCII letters only: the long s is no s, the Kelvin sign no k.</summary>
internal static class AsciiText
{
    public static bool StartsAt(ReadOnlySpan<char> text, int start, string what) =>
        start + what.Length <= text.Length && Ascii.EqualsIgnoreCase(text.Slice(start, what.Length), what);
}
