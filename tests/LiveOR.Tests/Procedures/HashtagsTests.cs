using LiveOR.Procedures;

namespace LiveOR.Tests.Procedures;

public sealed class HashtagsTests
{
    [Fact]
    public void They_are_kept_without_signs_blanks_and_repetitions() =>
        Assert.Equal(["LapChole", "MedEd"], Hashtags.Read(["#LapChole", " MedEd ", "", "##lapchole", "#"]));

    [Theory]
    [InlineData("LapChole")]
    [InlineData("Cholécystectomie_2")]
    [InlineData("胆囊切除术")]
    public void Letters_digits_and_underscores_make_one(string tag) => Assert.Null(Hashtags.Error([tag]));

    [Theory]
    [InlineData("123")]
    [InlineData("lap-chole")]
    [InlineData("two words")]
    [InlineData("a.b")]
    [InlineData("<b>")]
    public void Anything_else_does_not_and_is_named(string tag) =>
        Assert.Contains(tag, Hashtags.Error([tag])!, StringComparison.Ordinal);

    [Theory]
    [InlineData("DrSmith", "Dr Smith")]
    [InlineData("Dr_Smith", "Dr Smith")]
    [InlineData("JohnSmith1946", "John Smith 1946")]
    [InlineData("LapChole", "Lap Chole")]
    public void A_hashtag_is_inspected_as_the_words_it_is_made_of(string tag, string words) =>
        Assert.Equal(words, Hashtags.Spoken(tag));

    [Fact]
    public void Too_many_or_too_long_are_refused_in_words()
    {
        Assert.Contains("At most 5", Hashtags.Error(["a", "b", "c", "d", "e", "f"])!, StringComparison.Ordinal);
        Assert.Contains("at most 50", Hashtags.Error([new string('a', 51)])!, StringComparison.Ordinal);
    }
}
