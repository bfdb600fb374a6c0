using LiveOR.Mirrors;

namespace LiveOR.Tests.Mirrors;

public sealed class OneLinkTests
{
    [Theory]
    [InlineData("No link at all.", "No link at all.")]
    [InlineData("See https://example.org/a now.", "See https://example.org/a now.")]
    [InlineData("See https://example.org/a and example.org/b.", "See https://example.org/a and (link in the live feed).")]
    [InlineData("The clip is placed.It holds.", "The clip is placed. It holds.")]
    public void The_first_link_stays(string text, string thinned) => Assert.Equal(thinned, Thin(text, keepFirst: true));

    [Theory]
    [InlineData("See https://example.org/a now.", "See (link in the live feed) now.")]
    [InlineData("See example.org.", "See (link in the live feed).")]
    [InlineData("Étape e\u0301tape example.org", "Étape étape (link in the live feed)")]
    public void None_stays_when_the_thread_has_one(string text, string thinned) =>
        Assert.Equal(thinned, Thin(text, keepFirst: false));

    [Theory]
    [InlineData("See https://example.org/a and b.example.com/x and clip.It and https://x.com")]
    [InlineData("a.com b.com,c.com/d(e.com)f.com")]
    public void What_was_thinned_costs_no_more_than_a_plain_post(string text)
    {
        Assert.Empty(WeightedLength.Urls(Thin(text, keepFirst: false)));
        Assert.Equal(0.015m, XPrices.Of(Thin(text, keepFirst: false), 0));
    }

    private static string Thin(string text, bool keepFirst) => OneLink.Thin(text, WeightedLength.Urls, keepFirst);
}
