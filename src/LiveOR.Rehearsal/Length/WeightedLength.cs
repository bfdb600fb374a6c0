using System.Text;

namespace LiveOR.Rehearsal.Length;

/// <summary>How long X says a text is: the public twitter-text configuration, version 3.</summary>
internal static class WeightedLength
{
    public const int Limit = 280;

    private const int LinkWeight = 23;

    /// <summary>Null when the text holds a character no post may hold.</summary>
    public static int? Of(string text)
    {
        var normalised = text.Normalize(NormalizationForm.FormC);
        if (normalised.Any(UrlCharacters.IsForbidden))
        {
            return null;
        }
        var links = Links.In(normalised).ToDictionary(link => link.Start);
        var weight = 0;
        for (var at = 0; at < normalised.Length;)
        {
            if (links.TryGetValue(at, out var link))
            {
                weight += LinkWeight;
                at = link.End;
            }
            else if (Emoji.LengthAt(normalised.AsSpan(at)) is > 0 and var length)
            {
                weight += 2;
                at += length;
            }
            else
            {
                weight += IsNarrow(normalised[at]) ? 1 : 2;
                at += char.IsSurrogatePair(normalised, at) ? 2 : 1;
            }
        }
        return weight;
    }

    private static bool IsNarrow(char c) =>
        c is <= (char)4351 or (>= (char)8192 and <= (char)8205) or (>= (char)8208 and <= (char)8223)
            or (>= (char)8242 and <= (char)8247);
}
