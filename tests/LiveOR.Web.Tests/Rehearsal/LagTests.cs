using System.Text.Json;
using LiveOR.Rehearsal.Faults;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class LagTests : RehearsalTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_new_post_shows_up_late_wherever_it_is_read()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"lag":{"readMs":[1000,1000]}}""");
        var id = await host.PostedAsync("Root.");
        var places = new[]
        {
            $"2/tweets?ids={id}", $"2/users/{host.X.Account.UserId}/tweets", $"2/tweets/search/recent?query=conversation_id%3A{id}",
        };
        foreach (var place in places)
        {
            Assert.False((await host.GetAsync(place)).Body.TryGetProperty("data", out _), place);
        }
        host.Clock.Advance(Second);
        foreach (var place in places)
        {
            Assert.Equal(1, (await host.GetAsync(place)).Body.GetProperty("data").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_reply_can_come_too_soon_after_its_parent()
    {
        await using var host = await StartAsync(options => options.ReplyLag = Second);
        var root = await host.PostedAsync("Root.");
        var soon = await host.PostAsync("Reply.", root);
        Assert.Equal(403, soon.Status);
        Assert.Contains("not visible to you", soon.Detail, StringComparison.Ordinal);
        host.Clock.Advance(Second);
        Assert.Equal(201, (await host.PostAsync("Reply.", root)).Status);
    }

    [Fact]
    public void The_lag_lies_in_its_range_and_is_the_same_for_the_same_seed()
    {
        var lag = new Lag(Second, 3 * Second, TimeSpan.Zero, Seed: 5);
        var again = lag with { };
        var twoSeconds = Enumerable.Range(0, 200).Select(number => lag.HasPassed(number, 2 * Second)).ToList();
        Assert.InRange(twoSeconds.Count(passed => passed), 60, 140);
        Assert.Equal(twoSeconds, Enumerable.Range(0, 200).Select(number => again.HasPassed(number, 2 * Second)));
        Assert.All(Enumerable.Range(0, 200), number => Assert.False(lag.HasPassed(number, Second / 2)));
        Assert.All(Enumerable.Range(0, 200), number => Assert.True(lag.HasPassed(number, 3 * Second)));
    }

    [Fact]
    public async Task The_rule_against_repeats_can_be_switched_off()
    {
        await using var host = await StartAsync();
        await host.PostedAsync("Haemostasis.");
        await host.OrderAsync("faults", """{"duplicateRule":false}""");
        await host.PostedAsync("Haemostasis.");
        await host.OrderAsync("faults", """{"duplicateRule":true}""");
        Assert.Equal(403, (await host.PostAsync("Haemostasis.")).Status);
    }

    [Fact]
    public async Task A_repeat_of_a_deleted_post_is_judged_by_those_that_stand()
    {
        await using var host = await StartAsync();
        var id = await host.PostedAsync("Haemostasis.");
        await host.DeleteAsync(id);
        await host.PostedAsync("Haemostasis.");
        Assert.Equal(403, (await host.PostAsync("Haemostasis.")).Status);
    }

    [Fact]
    public async Task Limits_can_be_lifted_and_the_headers_of_the_day_switched_on()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"rateLimits":false,"dayLimitHeaders":true}""");
        for (var count = 0; count < 60; count++)
        {
            Assert.Equal(404, (await host.DeleteAsync("1")).Status);
        }
        Assert.Equal("10000", (await host.PostAsync("One.")).Header("x-app-limit-24hour-remaining"));
    }

    [Fact]
    public async Task What_is_asked_is_what_is_shown()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"lag":{"readMs":[10,20],"replyMs":30,"seed":4},"names":"both"}""");
        var look = await host.LookAsync("faults");
        Assert.Equal("""{"readMs":[10,20],"replyMs":30,"seed":4}""", look.GetProperty("lag").GetRawText());
        Assert.Equal("both", look.GetProperty("names").GetString());
        Assert.Equal(JsonValueKind.Null, look.GetProperty("random").ValueKind);
    }
}
