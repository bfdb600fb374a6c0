namespace LiveOR.Mirrors;

/// <summary>How long X takes a text to be, by the public definition of twitter-text 3: every link counts 23, every
/// emoji 2 however it is written, other characters 1 or 2 by script. Any text is measured; the time grows with its
/// length.</summary>
public static class WeightedLength
{
    public const int Limit = 280;
    public const int UrlWeight = 23;
    public const int EmojiWeight = 2;

    public static int Of(string text)
    {
        var composed = NormalForm.Of(text);
        return Sum(composed, UrlScanner.Find(composed));
    }

    /// <summary>True where X would take the text as one post: from 1 to 280 long and without U+FEFF, U+FFFE and
    /// U+FFFF.</summary>
    public static bool IsValid(string text) => !HasForbidden(text) && Of(text) is > 0 and <= Limit;

    public static bool HasForbidden(string text) => text.Any(UrlAlphabet.Forbidden.Contains);

    /// <summary>The links of a text, bare domains included: a post with one costs more. Places are those of the text in
    /// normal form C, which is the same text unless it was typed with loose accents.</summary>
    public static IReadOnlyList<UrlSpan> Urls(string text) =>
        [.. UrlScanner.Find(NormalForm.Of(text)).Select(url => new UrlSpan(url.Start, url.End - url.Start))];

    private static int Sum(string text, List<UrlMatch> urls)
    {
        var (sum, url, emojiEnd) = (0, 0, 0);
        for (var at = 0; at < text.Length;)
        {
            while (url < urls.Count && urls[url].Start < at)
            {
                url++;
            }

            // Emoji are grouped through the whole text, links or not.
            var emoji = at >= emojiEnd ? EmojiScanner.LengthAt(text, at) : 0;
            if (url < urls.Count && urls[url].Start == at)
            {
                sum += UrlWeight;
                (at, emojiEnd) = (at + urls[url].Covered, EmojiEnd(text, at, urls[url].Covered));
            }
            else if (emoji > 0)
            {
                sum += EmojiWeight;
                at += emoji;
            }
            else
            {
                sum += IsLight(text[at]) ? 1 : 2;
                at += char.IsSurrogatePair(text, at) ? 2 : 1;
            }
        }

        return sum;
    }

    /// <summary>Where the last emoji that begins within a link ends.</summary>
    private static int EmojiEnd(string text, int start, int length)
    {
        var at = start;
        while (at < start + length)
        {
            at += Math.Max(EmojiScanner.LengthAt(text, at), 1);
        }

        return at;
    }

    private static bool IsLight(char unit) => unit is
        <= (char)4351 or (>= (char)8192 and <= (char)8205) or (>= (char)8208 and <= (char)8223)
        or (>= (char)8242 and <= (char)8247);
}
