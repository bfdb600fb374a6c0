namespace LiveOR.Mirrors;

/// <summary>How X will count and cut a plain text. Length is that of the text alone, by <see cref="WeightedLength"/>;
/// the segments wear the mark "1". Valid: X would take it as one post. A text that is only too long is cut.</summary>
public static class XPreview
{
    private const string Mark = "1";

    public static MirrorPreview Of(string text)
    {
        var segments = Segmenter.Cut(
            text, Mark, WeightedLength.Limit, WeightedLength.Of, new HashSet<string>(), null, "");
        return new(
            WeightedLength.Of(text),
            WeightedLength.Limit,
            segments.Count > 0 && WeightedLength.IsValid(text),
            [.. segments.Select(segment => segment.Text)]);
    }
}
