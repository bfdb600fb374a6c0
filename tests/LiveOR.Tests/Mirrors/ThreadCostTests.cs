using LiveOR.Mirrors;
using static LiveOR.Tests.Mirrors.RelayThread;

namespace LiveOR.Tests.Mirrors;

public sealed class ThreadCostTests
{
    [Theory]
    [InlineData("4/ Haemostasis.", 0, "0.015")]
    [InlineData("4/ See example.org", 0, "0.200")]
    [InlineData("4/ The critical view.", 2, "0.025")]
    public void A_post_costs_by_its_links_and_pictures(string text, int images, string dollars) =>
        Assert.Equal(decimal.Parse(dollars, System.Globalization.CultureInfo.InvariantCulture), XPrices.Of(text, images));

    [Fact]
    public void Fourteen_plain_posts_cost_twenty_one_cents()
    {
        var thread = Enumerable.Range(1, 14).Select(number => Posted(number, $"{number}") with { Price = 0.015m }).ToList();

        Assert.Equal(new ThreadCost(14, 0, 0, 0.21m, 0), ThreadCost.Of(thread, XPrices.Deletion));
    }

    [Fact]
    public void What_is_still_to_come_and_what_is_called_back_is_counted_apart()
    {
        Delivery[] thread =
        [
            Posted(1, "10") with { Price = 0.015m },
            RecallRules.CallBack(Posted(2, "20") with { Price = 0.015m }, Now),
            Delivery(3) with { Price = 0.2m },
            RecallRules.CallBack(Delivery(4) with { Price = 0.015m }, Now),
        ];

        Assert.Equal(new ThreadCost(1, 1, 1, 0.03m, 0.21m), ThreadCost.Of(thread, XPrices.Deletion));
    }
}
