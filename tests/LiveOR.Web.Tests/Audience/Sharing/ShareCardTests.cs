using System.Net;
using LiveOR.Procedures;
using LiveOR.Web.Audience.Sharing;
using SkiaSharp;

namespace LiveOR.Web.Tests.Audience.Sharing;

public sealed class ShareCardTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_public_narration_has_a_card_of_the_size_that_networks_ask_for()
    {
        await host.LiveAsync("a-card");

        using var answer = await host.Http.GetAsync("/live/a-card/card.png", Cancel);
        using var card = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(Cancel));

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.True(card.Pixels.Distinct().Count() > 100, "Nothing is written on it.");
    }

    [Theory]
    [InlineData(Access.Unlisted)]
    [InlineData(Access.Professional)]
    public async Task What_is_not_for_everyone_has_none(Access access)
    {
        await host.LiveAsync($"no-card-{access}", access);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync($"/live/no-card-{access}/card.png", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_rehearsal_is_stamped_all_over()
    {
        await host.PrepareAsync(Narrated.Procedure("stamped"));
        await host.PrepareAsync(Narrated.Procedure("unstamped", rehearsal: false));

        var (stamped, plain) = (await CardAsync("stamped"), await CardAsync("unstamped"));

        var differing = stamped.Pixels.Zip(plain.Pixels).Count(pair => pair.First != pair.Second);
        Assert.True(differing > 20_000, $"{differing} pixels differ.");
    }

    [Theory]
    [InlineData("One two", "One two")]
    [InlineData("One two three four", "One two|three four")]
    [InlineData("One two three four five six", "One two|three f…")]
    [InlineData("Incomprehensibilities", "Incompre…")]
    public void A_title_takes_the_lines_there_are_and_says_when_it_goes_on(string title, string lines)
    {
        var found = TitleLines.Of(title, 2, words => words.Length <= 10);

        Assert.True(found.Count <= 2);
        Assert.All(found, line => Assert.True(line.Length <= 10, line));
        Assert.Equal(lines.Split('|')[0][..3], found[0][..3]);
        Assert.Equal(lines.Contains('…', StringComparison.Ordinal), found[^1].EndsWith('…'));
    }

    private async Task<SKBitmap> CardAsync(string slug) =>
        SKBitmap.Decode(await host.Http.GetByteArrayAsync($"/live/{slug}/card.png", Cancel));
}
