using LiveOR.Updates;

namespace LiveOR.Tests.Updates;

public sealed class PhotoRulesTests
{
    [Fact]
    public void Four_approved_pictures_may_be_named() => Assert.Null(Check(
        ["a", "b", "c", "d"], [.. "abcd".Select(id => ($"{id}", new PhotoStanding(PhotoState.Approved, false)))]));

    [Fact]
    public void A_fifth_picture_is_one_too_many() => Assert.Contains("At most 4", Check(["a", "b", "c", "d", "e"]));

    [Theory]
    [InlineData(PhotoState.Waiting, "approved yet")]
    [InlineData(PhotoState.Refused, "refused")]
    [InlineData(PhotoState.Erased, "called back")]
    public void A_picture_that_is_not_approved_may_not_be_named(PhotoState state, string why) =>
        Assert.Contains(why, Check(["a"], ("a", new PhotoStanding(state, false))));

    [Fact]
    public void A_picture_of_another_update_or_of_none_may_not_be_named()
    {
        Assert.Contains("another update", Check(["a"], ("a", new PhotoStanding(PhotoState.Approved, true))));
        Assert.Contains("no such picture", Check(["a"]));
    }

    [Theory]
    [InlineData("", "no-face no-label no-screen no-tattoo")]
    [InlineData("no-face no-tattoo", "no-label no-screen")]
    [InlineData("no-face no-label no-screen no-tattoo something-else", "")]
    public void Who_approves_is_told_what_is_still_to_be_looked_for(string confirmed, string missing) => Assert.Equal(
        missing, string.Join(' ', PhotoCheck.Missing(confirmed.Split(' ')).Select(check => check.Id)));

    [Theory]
    [InlineData(PhotoState.Waiting, false, true)]
    [InlineData(PhotoState.Approved, false, false)]
    [InlineData(PhotoState.Approved, true, true)]
    [InlineData(PhotoState.Refused, true, false)]
    [InlineData(PhotoState.Erased, true, false)]
    public void A_picture_is_covered_while_it_waits(PhotoState state, bool rehearsal, bool may) =>
        Assert.Equal(may, PhotoRules.MayCover(state, rehearsal));

    [Fact]
    public void Nobody_shows_pictures_that_the_patient_did_not_agree_to() => Assert.Equal(
        PhotoRules.NotCovered, PhotoRules.Check(Some.Procedure() with { Rehearsal = false, Consent = null }, ["a"], Known([])));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void A_picture_needs_words(string words) =>
        Assert.StartsWith("Say what the picture shows", PhotoRules.AltTextError(words), StringComparison.Ordinal);

    [Fact]
    public void The_words_of_a_picture_have_at_most_a_thousand_characters()
    {
        Assert.Null(PhotoRules.AltTextError(new string('a', Photo.LongestAltText)));
        Assert.Contains("1,001", PhotoRules.AltTextError(new string('a', Photo.LongestAltText + 1)));
    }

    private static string? Check(IReadOnlyList<string> named, params (string Id, PhotoStanding Standing)[] photos) =>
        PhotoRules.Check(Some.Procedure() with { Rehearsal = true }, named, Known(photos));

    private static Dictionary<string, PhotoStanding> Known((string Id, PhotoStanding Standing)[] photos) =>
        photos.ToDictionary(each => each.Id, each => each.Standing);
}
