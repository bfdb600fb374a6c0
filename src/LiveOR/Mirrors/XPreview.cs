namespace LiveOR.Mirrors;

/// <summary>How X will count and cut a plain text. Length is that of the text alone, by <see cref="WeightedLength"/>;
/// the segments wear the mark "1". Valid: it says something, and nothing in it is forbidden on X; long texts are cut,
/// so length alone makes none invalid.</summary>
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
            segments.Count > 0 && !WeightedLength.HasForbidden(text),
            [.. segments.Select(segment => segment.Text)]);
    }
}
