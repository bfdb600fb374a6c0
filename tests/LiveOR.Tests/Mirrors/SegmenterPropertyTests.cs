using System.Text;
using LiveOR.Mirrors;
using LiveOR.Privacy;

namespace LiveOR.Tests.Mirrors;

public class SegmenterPropertyTests
{
    private static readonly string[] Scraps =
    [
        "The duct", "is clipped.", "Dr. Hahn", "2.5 mm", "e.g. this,", "Haemostasis!", "(see below)", "example.com/a_(b)", "\n",
        "https://example.com/?q=1", "手術を始めます。", "胆嚢管", "การผ่าตัด", "بدأت العملية،", "👨\u200D👩\u200D👧", "🇩🇪🇦🇹", "1\uFE0F\u20E3",
        "\u00A0", "e\u0301tape", "\uD83D", "\uDE00", "sehrlangeswort", "—", "…", "naïve", "한국어 수술", "😀", "a\u0300\u0301\u0302", "  ",
    ];

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 60));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_post_fits_and_nothing_is_lost(int seed)
    {
        var random = new Random(seed);
        var text = Text(random);
        var limit = random.Next(60, 300);

        var posts = Segmenter.Cut(new ClearedText(text), "12", limit, WeightedLength.Of);

        Assert.All(posts, post => Assert.True(WeightedLength.Of(post.Text) <= limit, post.Text));
        Assert.Equal(Bare(text), Bare(string.Concat(posts.Select(post => Body(post.Text)))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Links_and_signs_stay_whole(int seed)
    {
        var text = Spacing.Collapse(Text(new Random(seed)));
        var allowed = TextBreaks.Of(text).Select(place => place.At).ToHashSet();

        var posts = Segmenter.Cut(new ClearedText(text), "12", 280, WeightedLength.Of);

        var at = 0;
        foreach (var post in posts)
        {
            at = text.IndexOf(Body(post.Text), at, StringComparison.Ordinal) + Body(post.Text).Length;
            Assert.True(allowed.Contains(at) || allowed.Contains(at + 1), $"cut at {at} of {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_same_words_said_again_are_never_the_same_posts(int seed)
    {
        var random = new Random(seed);
        var text = new ClearedText(Text(random));
        var limit = random.Next(90, 300);
        HashSet<string> said = [];

        for (var time = 0; time < 3; time++)
        {
            var posts = Segmenter.Cut(text, "7", limit, WeightedLength.Of, said, "T+0:42", "ABCD");
            Assert.All(posts, post => Assert.True(said.Add(post.Text) && WeightedLength.Of(post.Text) <= limit));
        }
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder("Start ");
        for (var i = random.Next(1, 120); i > 0; i--)
        {
            text.Append(Scraps[random.Next(Scraps.Length)]).Append(random.Next(3) == 0 ? "" : " ");
        }

        return text.ToString();
    }

    private static string Bare(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));

    private static string Body(string post) => post[(post.IndexOf('/', StringComparison.Ordinal) + 2)..];
}
