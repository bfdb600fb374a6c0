using Bunit;
using LiveOR.Client.Mirrors;
using LiveOR.Client.Procedures;
using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.TheConsole;

public sealed class PreparingForX : BunitContext
{
    [Theory]
    [InlineData("#LapChole, MedEd Teaching", "LapChole", "MedEd", "Teaching")]
    [InlineData("#LapChole#MedEd", "LapChole", "MedEd")]
    [InlineData("LapChole; lapchole", "LapChole")]
    [InlineData("  ")]
    public void Hashtags_are_read_however_they_are_separated(string typed, params string[] read) =>
        Assert.Equal(read, new PreparationForm { Hashtags = typed }.ToRequest("a-playbook").Hashtags);

    [Fact]
    public void A_word_that_is_no_hashtag_is_told_before_anything_is_sent() =>
        Assert.Contains("is not a hashtag", new PreparationForm { Hashtags = "Lap-Chole" }.HashtagTrouble, StringComparison.Ordinal);

    [Fact]
    public void Every_link_is_asked_for_only_when_chosen()
    {
        Assert.False(new PreparationForm().ToRequest("a-playbook").ManyLinks);
        Assert.True(new PreparationForm { ManyLinks = true }.ToRequest("a-playbook").ManyLinks);
    }

    [Fact]
    public void What_is_not_mirrored_has_neither_hashtags_nor_links()
    {
        var request = new PreparationForm { Hashtags = "LapChole", ManyLinks = true, MirrorToX = false }.ToRequest("a-playbook");

        Assert.Null(request.Hashtags);
        Assert.Null(request.ManyLinks);
    }

    [Fact]
    public void The_preview_names_the_price_of_what_is_armed() =>
        Assert.Equal("$0.015", Preview("Ports go in.").Find("[data-testid=preview-x-price]").TextContent);

    [Fact]
    public void The_preview_warns_of_a_link_and_its_price() =>
        Assert.Equal(
            "contains a link: $0.20",
            Preview("See doi.org/10.1000/182.").Find("[data-testid=preview-x-link]").TextContent);

    [Fact]
    public void Of_several_posts_only_the_one_with_the_link_costs_more()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("Ports go in.", 30));

        Assert.Equal("$0.215", Preview($"{sentence} See doi.org/10.1000/182.").Find("[data-testid=preview-x-price]").TextContent);
    }

    private IRenderedComponent<XPreviewCard> Preview(string text) => Render<XPreviewCard>(parameters => parameters
        .Add(each => each.Preview, XPreview.Of(text)).Add(each => each.Key, true));
}
