using LiveOR.Mirrors;
using LiveOR.Privacy;

namespace LiveOR.Tests.Mirrors;

public class SegmenterTests
{
    [Fact]
    public void A_text_that_fits_is_one_post_with_its_mark() =>
        Assert.Equal(["4/ Haemostasis."], Cut("Haemostasis."));

    [Fact]
    public void White_space_is_evened_out() =>
        Assert.Equal(["4/ Clip. Divide."], Cut("  Clip.\r\n\n\tDivide. "));

    [Fact]
    public void White_space_alone_makes_no_post() => Assert.Empty(Cut(" \n "));

    [Fact]
    public void A_text_that_does_not_fit_is_cut_between_sentences() =>
        Assert.Equal(
            ["4a/ The cystic duct is clipped twice.", "4b/ The artery follows in a moment."],
            Cut("The cystic duct is clipped twice. The artery follows in a moment.", 45));

    [Theory]
    [InlineData("We give the drug slowly by the i.v. Route and wait for it.")]
    [InlineData("The stone measured approx. 12 millimetres in its diameter.")]
    [InlineData("An opening of only 2.5 mm is all that the instrument needs.")]
    [InlineData("Now the skin is opened with a No. 10 blade in the midline.")]
    public void No_abbreviation_or_decimal_ends_a_sentence(string text) =>
        Assert.DoesNotContain(
            Cut(text, 50), post => post.EndsWith("i.v.", StringComparison.Ordinal)
                || post.EndsWith("approx.", StringComparison.Ordinal)
                || post.EndsWith("2.", StringComparison.Ordinal)
                || post.EndsWith("No.", StringComparison.Ordinal));

    [Fact]
    public void Without_a_sentence_in_reach_the_cut_is_after_a_clause() =>
        Assert.Equal(
            ["4a/ When the duct is seen clearly,", "4b/ and only then the clips go on"],
            Cut("When the duct is seen clearly, and only then the clips go on", 40));

    [Fact]
    public void The_last_post_is_not_a_few_words_alone()
    {
        var posts = Cut("one two three four five six seven eight nine ten", 45);

        Assert.Equal(2, posts.Count);
        Assert.True(posts[1].Length > 20, posts[1]);
    }

    [Fact]
    public void A_link_stays_whole()
    {
        var link = "https://example.com/" + new string('a', 400);

        var posts = Cut($"{new string('x', 270)} {link} {new string('y', 270)}");

        Assert.Contains(posts, post => post.Contains(link, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_longer_than_a_post_loses_nothing_and_fits()
    {
        var posts = Cut("https://example.com/" + new string('a', 100), 50, text => text.Length);

        Assert.All(posts, post => Assert.True(post.Length <= 50));
        Assert.Equal("https://example.com/" + new string('a', 100), string.Concat(posts.Select(Body)));
    }

    [Fact]
    public void Emoji_and_flags_stay_whole()
    {
        var family = "👨\u200D👩\u200D👧\u200D👦";

        var posts = Cut(string.Concat(Enumerable.Repeat(family + "🇦🇦🇨", 100)));

        Assert.All(posts, post => Assert.True(WeightedLength.Of(post) <= 280));
        Assert.All(posts, post => Assert.False(Body(post).StartsWith('\u200D') || post.EndsWith('\u200D')));
        Assert.DoesNotContain(posts, post => post.EndsWith("🇦🇦", StringComparison.Ordinal));
    }

    [Fact]
    public void Japanese_is_cut_after_its_own_full_stop() =>
        Assert.Equal(["4a/ 胆嚢管を確認します。", "4b/ 次にクリップをかけます。"], Cut("胆嚢管を確認します。次にクリップをかけます。", 36));

    [Fact]
    public void Arabic_is_cut_after_its_own_question_mark() =>
        Assert.Equal(["4a/ هل نرى القناة المرارية بوضوح؟", "4b/ نعم نراها الآن بوضوح تام"],
            Cut("هل نرى القناة المرارية بوضوح؟ نعم نراها الآن بوضوح تام", 40));

    [Fact]
    public void Thai_vowels_are_not_parted_from_their_consonants() =>
        Assert.All(
            Cut(string.Concat(Enumerable.Repeat("เราเปิดแผลไปแล้ว", 40))),
            post => Assert.False(post[^1] is >= '\u0E40' and <= '\u0E44'));

    [Theory]
    [InlineData(0, "a")]
    [InlineData(25, "z")]
    [InlineData(26, "aa")]
    [InlineData(27, "ab")]
    [InlineData(701, "zz")]
    [InlineData(702, "aaa")]
    public void Letters_go_on_after_z(int piece, string letter) => Assert.Equal(letter, SegmentFrame.Letter(piece));

    [Fact]
    public void A_limit_without_room_is_refused() => Assert.Throws<ArgumentException>(() => Cut("Haemostasis.", 4));

    [Theory]
    [InlineData("a.co/(")]
    [InlineData("\u0301")]
    [InlineData(") ")]
    public void A_hundred_thousand_hostile_characters_are_cut(string repeated) =>
        Assert.All(
            Cut(string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length))),
            post => Assert.True(WeightedLength.Of(post) <= 280));

    private static List<string> Cut(string text, int limit = 280, Func<string, int>? measure = null)
    {
        var segments = Segmenter.Cut(new ClearedText(text), "4", limit, measure ?? WeightedLength.Of);
        Assert.Equal(Enumerable.Range(1, segments.Count), segments.Select(segment => segment.Part));
        return [.. segments.Select(segment => segment.Text)];
    }

    private static string Body(string post) => post[(post.IndexOf('/', StringComparison.Ordinal) + 2)..];
}
