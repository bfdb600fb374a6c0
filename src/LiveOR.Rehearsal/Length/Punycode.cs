using System.Text;

namespace LiveOR.Rehearsal.Length;

/// <summary>How long a label becomes in the DNS (RFC 3492): a label over 63 units cannot be part of a URL.</summary>
internal static class Punycode
{
    private const int LongestLabel = 63;
    private static readonly char[] Dots = ['.', '\u3002', '\uFF0E', '\uFF61'];

    public static bool FitsDns(string domain) =>
        domain.Split('.').All(label => EncodedLength(label) is > 0 and <= LongestLabel);

    private static int EncodedLength(string label)
    {
        if (label.Length > LongestLabel)
        {
            return label.Length;
        }
        var pieces = label.Split(Dots);
        return pieces.Sum(piece => Ascii.IsValid(piece) ? piece.Length : "xn--".Length + DigitsOf(piece)) + pieces.Length - 1;
    }

    private static int DigitsOf(string label)
    {
        var points = label.EnumerateRunes().Select(rune => rune.Value).ToArray();
        var basic = points.Count(point => point < 128);
        var length = basic > 0 ? basic + 1 : 0;
        var (next, delta, bias, handled) = (128, 0, 72, basic);
        while (handled < points.Length)
        {
            var smallest = points.Where(point => point >= next).Min();
            delta += (smallest - next) * (handled + 1);
            next = smallest;
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
            next++;
        }
        return length;
    }

    private static int DigitsOf(int delta, int bias)
    {
        var digits = 1;
        for (var k = 36; ; k += 36, digits++)
        {
            var threshold = Math.Clamp(k - bias, 1, 26);
            if (delta < threshold)
            {
                return digits;
            }
            delta = (delta - threshold) / (36 - threshold);
        }
    }

    private static int Adapt(int delta, int handled, bool first)
    {
        delta = first ? delta / 700 : delta / 2;
        delta += delta / handled;
        var k = 0;
        for (; delta > 35 * 26 / 2; k += 36)
        {
            delta /= 35;
        }
        return k + 36 * delta / (delta + 38);
    }
}
