using LiveOR.Mirrors;
using LiveOR.Privacy;

namespace LiveOR.Tests.Mirrors;

public class UniquePostTests
{
    [Fact]
    public void What_was_not_said_before_stays_bare() => Assert.Equal(["4/ Haemostasis."], Cut("Haemostasis."));

    [Fact]
    public void A_repetition_is_told_apart_by_its_time() =>
        Assert.Equal(["4/ T+0:42 Haemostasis."], Cut("Haemostasis.", "4/ Haemostasis."));

    [Fact]
    public void A_repetition_at_the_same_time_is_told_apart_by_the_procedure() =>
        Assert.Equal(
            ["4/ T+0:42 Haemostasis. · ABCD"], Cut("Haemostasis.", "4/ Haemostasis.", "4/ T+0:42 Haemostasis."));

    [Fact]
    public void Before_incision_the_procedure_alone_tells_it_apart() =>
        Assert.Equal(
            ["4/ Haemostasis. · ABCD"],
            Segmenter.Cut(
                new ClearedText("Haemostasis."), "4", 280, WeightedLength.Of, new HashSet<string> { "4/ Haemostasis." }, null,
                "ABCD").Select(segment => segment.Text));

    [Theory]
    [InlineData("E\u0301tape finie.", "4/ Étape finie.")]
    [InlineData("Étape finie.", "4/ E\u0301tape  finie. ")]
    public void Accents_and_white_space_make_no_difference(string text, string said) =>
        Assert.StartsWith("4/ T+0:42 ", Assert.Single(Cut(text, said)), StringComparison.Ordinal);

    [Fact]
    public void A_repetition_that_just_fitted_is_cut_in_two()
    {
        var text = string.Join(' ', Enumerable.Repeat("clip", 55));

        var posts = Cut(text, "4/ " + text);

        Assert.Equal(2, posts.Count);
        Assert.StartsWith("4a/ clip", posts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_repeated_piece_wears_more_than_its_mark()
    {
        var text = string.Join(' ', Enumerable.Repeat("The duct is clipped and divided.", 12));
        var bare = Cut(text);

        var posts = Cut(text, bare[0], bare[1]);

        Assert.All(posts, post => Assert.DoesNotContain(post, bare.Take(2)));
        Assert.All(posts, post => Assert.True(WeightedLength.Of(post) <= 280));
    }

    private static List<string> Cut(string text, params string[] said) =>
    [
        .. Segmenter.Cut(new ClearedText(text), "4", 280, WeightedLength.Of, said.ToHashSet(), "T+0:42", "ABCD")
            .Select(segment => segment.Text),
    ];
}
