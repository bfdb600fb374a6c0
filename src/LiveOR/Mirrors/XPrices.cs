namespace LiveOR.Mirrors;

/// <summary>What X charges pay-per-use accounts, in US dollars, as published in 2026. A post with a link costs 13 times as
/// much, and X takes a bare domain for a link.</summary>
public static class XPrices
{
    public const decimal Deletion = 0.010m;
    public const decimal Post = 0.015m;
    public const decimal PostWithLink = 0.20m;
    private const decimal AltText = 0.005m;

    public static decimal Of(string text, int images) =>
        (WeightedLength.Urls(text).Count > 0 ? PostWithLink : Post) + (images * AltText);
}
