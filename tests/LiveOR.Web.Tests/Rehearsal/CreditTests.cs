using System.Text.Json;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class CreditTests : RehearsalTest
{
    [Fact]
    public async Task Everything_is_charged_at_its_price()
    {
        await using var host = await StartAsync();
        var root = await host.PostedAsync("Watch at example.com/live");
        var reply = await host.PostedAsync("Access.", root);
        await host.GetAsync($"2/users/{host.X.Account.UserId}/tweets");
        await host.DeleteAsync(reply);
        var spent = (await host.LookAsync("credits")).GetProperty("spent");
        Assert.Equal(0.215m, spent.GetProperty("posts").GetDecimal());
        Assert.Equal(0.010m, spent.GetProperty("deletions").GetDecimal());
        Assert.Equal(0.002m, spent.GetProperty("reads").GetDecimal());
        Assert.Equal(0.227m, spent.GetProperty("total").GetDecimal());
    }

    [Fact]
    public async Task A_post_read_again_costs_nothing_until_the_next_day()
    {
        await using var host = await StartAsync();
        var id = await host.PostedAsync("Access.");
        await host.GetAsync($"2/users/{host.X.Account.UserId}/tweets");
        await host.GetAsync($"2/tweets?ids={id}");
        await host.GetAsync($"2/tweets/search/recent?query=conversation_id%3A{id}");
        Assert.Equal(0.001m, await ReadsAsync(host));
        await host.OrderAsync("clock", """{"advanceSeconds":86400}""");
        await host.GetAsync($"2/tweets?ids={id}");
        Assert.Equal(0.002m, await ReadsAsync(host));
    }

    [Fact]
    public async Task Nothing_is_done_that_would_bring_the_balance_below_zero()
    {
        await using var host = await StartAsync(options => options.Balance = 0.020m);
        var id = await host.PostedAsync("Access.");
        var dear = await host.PostAsync("Cut.", id);
        Assert.Equal(402, dear.Status);
        Assert.Equal("CreditsDepleted", dear.Body.GetProperty("title").GetString());
        Assert.Equal(402, (await host.DeleteAsync(id)).Status);
        Assert.Equal(200, (await host.GetAsync($"2/tweets?ids={id}")).Status);
        Assert.Equal(0.004m, (await host.LookAsync("credits")).GetProperty("balance").GetDecimal());
        await host.OrderAsync("credits", """{"balance":null}""");
        Assert.Equal(201, (await host.PostAsync("Cut.", id)).Status);
        Assert.Equal(JsonValueKind.Null, (await host.LookAsync("credits")).GetProperty("balance").ValueKind);
    }

    [Fact]
    public async Task What_is_refused_costs_nothing()
    {
        await using var host = await StartAsync(options => options.Balance = 1);
        await host.PostedAsync("Access.");
        await host.PostAsync("Access.");
        await host.PostAsync("Reply.", "1");
        await host.DeleteAsync("1");
        Assert.Equal(0.985m, (await host.LookAsync("credits")).GetProperty("balance").GetDecimal());
    }

    [Theory]
    [InlineData("""{"balance":-1}""")]
    [InlineData("""{"balance":"much"}""")]
    [InlineData("""{}""")]
    public async Task A_balance_is_an_amount_or_nothing(string order)
    {
        await using var host = await StartAsync();
        Assert.Equal(400, (await host.SimAsync(HttpMethod.Post, "credits", order)).Status);
    }

    private static async Task<decimal> ReadsAsync(RehearsalHost host) =>
        (await host.LookAsync("credits")).GetProperty("spent").GetProperty("reads").GetDecimal();
}
