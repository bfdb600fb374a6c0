using LiveOR.Procedures;

namespace LiveOR.Tests.Procedures;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Laparoscopic cholecystectomy", "laparoscopic-cholecystectomy-bcdf")]
    [InlineData("  Résection — été!  ", "resection-ete-bcdf")]
    [InlineData("../../etc/passwd", "etc-passwd-bcdf")]
    [InlineData("手術", "bcdf")]
    [InlineData("", "bcdf")]
    public void A_title_becomes_an_address(string title, string slug) => Assert.Equal(slug, Slug.Of(title, "bcdf"));

    [Fact]
    public void A_long_title_makes_a_bounded_address() =>
        Assert.InRange(Slug.Of(new string('a', 500), "bcdf").Length, 5, 70);

    [Fact]
    public void A_code_has_a_letter_for_every_byte() =>
        Assert.Matches("^[b-df-hj-np-tv-xz]{26}$", Slug.Code(Enumerable.Range(0, 26).Select(each => (byte)(each * 9)).ToArray()));
}
