using System.Diagnostics;
using LiveOR.Rehearsal.Length;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class WeightedLengthTests : RehearsalTest
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("plain", 5)]
    [InlineData("cafe\u0301", 4)]
    [InlineData("日本", 4)]
    [InlineData("😀", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("👩🏽‍⚕️", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("1️⃣", 2)]
    [InlineData("❤️", 2)]
    [InlineData("©", 1)]
    [InlineData("©️", 2)]
    [InlineData("see https://example.com/a/very/long/path?with=query", 27)]
    [InlineData("see example.com now", 31)]
    [InlineData("see example.com.", 28)]
    [InlineData("example.com/a_(b)", 23)]
    [InlineData("見てexample.comね", 29)]
    [InlineData("éco.jp", 24)]
    [InlineData("me@example.com", 14)]
    [InlineData("no.such-tld", 11)]
    [InlineData("foo_bar.com", 11)]
    [InlineData("foo_bar.example.com", 27)]
    [InlineData("e.g. 3.5 cm", 11)]
    [InlineData("https://t.co/abcdefghij/more", 28)]
    [InlineData("http://はじめよう.みんな", 23)]
    [InlineData("example.com example.org", 47)]
    [InlineData("example.com:8080", 28)]
    [InlineData("example.com:8080/x", 23)]
    [InlineData("https://example.com?x=1", 23)]
    public void Texts_weigh_what_the_public_definition_says(string text, int weight) =>
        Assert.Equal(weight, WeightedLength.Of(text));

    [Fact]
    public void A_label_the_domain_name_system_cannot_hold_is_no_link()
    {
        var longest = new string('a', 63);
        Assert.Equal(23, WeightedLength.Of($"https://{longest}.com"));
        Assert.Equal($"https://a{longest}.com".Length, WeightedLength.Of($"https://a{longest}.com"));
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("a_b.com.")]
    [InlineData("日本.")]
    [InlineData("https://")]
    [InlineData("/(((")]
    public void A_very_long_text_does_not_take_long(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        Assert.True(WeightedLength.Of(text) > WeightedLength.Limit);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Fact]
    public async Task Two_hundred_and_eighty_fit_and_one_more_does_not()
    {
        await using var host = await StartAsync();
        foreach (var tail in new[] { "x", "\U0001F600", "漢", "https://example.com/" + new string('p', 60) })
        {
            var full = new string('a', 280 - WeightedLength.Of(tail)!.Value - 1) + " " + tail;
            Assert.Equal(201, (await host.PostAsync(full)).Status);
            var reply = await host.PostAsync("b" + full);
            Assert.Equal(400, reply.Status);
            Assert.StartsWith("Your Tweet text is too long.", reply.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_refused()
    {
        await using var host = await StartAsync();
        Assert.Equal(400, (await host.PostAsync(new string('a', 100_000))).Status);
    }
}
