namespace LiveOR.Mirrors;

/// <summary>How long a domain label becomes in the letters DNS knows (RFC 3492). Only the length matters
/// here.</summary>
internal static class Punycode
{
    public const int LongestLabel = 63;

    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const string Prefix = "xn--";

    /// <summary>True where every label is between 1 and 63 characters long once encoded.</summary>
    public static bool Fits(ReadOnlySpan<char> domain)
    {
        foreach (var label in domain.Split('.'))
        {
            if (EncodedLength(domain[label]) is < 1 or > LongestLabel)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An ideographic or full-width full stop inside a label parts it again, and counts one.</summary>
    private static int EncodedLength(ReadOnlySpan<char> label)
    {
        var length = -1;
        foreach (var piece in label.SplitAny('\u3002', '\uFF0E', '\uFF61'))
        {
            length += 1 + PieceLength(label[piece]);
        }

        return length;
    }

    private static int PieceLength(ReadOnlySpan<char> piece)
    {
        if (!piece.ContainsAnyExceptInRange(' ', '~'))
        {
            return piece.Length;
        }

        // Every code point costs a digit at least, so nothing longer can fit, and nothing shorter can overflow.
        var points = CodePoints(piece);
        return points.Count > LongestLabel ? points.Count : Prefix.Length + DigitsOf(points);
    }

    private static List<int> CodePoints(ReadOnlySpan<char> text)
    {
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var paired = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            points.Add(paired ? char.ConvertToUtf32(text[i], text[++i]) : text[i]);
        }

        return points;
    }

    private static int DigitsOf(List<int> points)
    {
        var basic = points.Count(point => point < 0x80);
        var (length, handled, delta, bias) = (basic == 0 ? 0 : basic + 1, basic, 0, 72);
        var current = 0x80;
        while (handled < points.Count)
        {
            var next = points.Where(point => point >= current).Min();
            delta += (next - current) * (handled + 1);
            foreach (var point in points)
            {
                if (point < next)
                {
                    delta++;
                }
                else if (point == next)
                {
                    length += DigitsOf(delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            current = next + 1;
        }

        return length;
    }

    private static int DigitsOf(int delta, int bias)
    {
        var digits = 1;
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, TMin, TMax);
            if (delta < threshold)
            {
                return digits;
            }

            delta = (delta - threshold) / (Base - threshold);
            digits++;
        }
    }

    private static int Adapt(int delta, int points, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / points;
        var k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base)
        {
            delta /= Base - TMin;
        }

        return k + ((Base - TMin + 1) * delta / (delta + Skew));
    }
}
