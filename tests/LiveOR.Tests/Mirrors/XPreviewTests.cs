using LiveOR.Mirrors;

namespace LiveOR.Tests.Mirrors;

public class XPreviewTests
{
    [Fact]
    public void A_short_text_is_one_post()
    {
        var preview = XPreview.Of("See https://example.com/cvs");

        Assert.Equal((27, 280, true), (preview.Length, preview.Limit, preview.Valid));
        Assert.Equal(["1/ See https://example.com/cvs"], preview.Segments);
    }

    [Fact]
    public void A_text_too_long_for_one_post_is_not_valid_and_is_cut()
    {
        var preview = XPreview.Of(string.Join(' ', Enumerable.Repeat("The duct is clipped.", 20)));

        Assert.Equal((419, false, 2), (preview.Length, preview.Valid, preview.Segments.Count));
        Assert.StartsWith("1a/ ", preview.Segments[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("Clip\uFEFF on")]
    [InlineData("\uFFFF")]
    public void Nothing_said_and_forbidden_characters_are_invalid(string text) => Assert.False(XPreview.Of(text).Valid);
}
