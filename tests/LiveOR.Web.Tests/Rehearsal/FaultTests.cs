namespace LiveOR.Web.Tests.Rehearsal;

public sealed class FaultTests : RehearsalTest
{
    [Theory]
    [InlineData("500-before", 500, 0)]
    [InlineData("500-after", 500, 1)]
    [InlineData("502-before", 502, 0)]
    [InlineData("502-after", 502, 1)]
    [InlineData("503-before", 503, 0)]
    [InlineData("503-after", 503, 1)]
    [InlineData("504-before", 504, 0)]
    [InlineData("504-after", 504, 1)]
    [InlineData("garbage-before", 200, 0)]
    [InlineData("garbage-after", 200, 1)]
    [InlineData("201-unreadable", 201, 1)]
    [InlineData("429", 429, 0)]
    [InlineData("429-retry-after", 429, 0)]
    [InlineData("429-day", 429, 0)]
    [InlineData("429-plain", 429, 0)]
    [InlineData("401", 401, 0)]
    [InlineData("402", 402, 0)]
    [InlineData("403-not-visible", 403, 0)]
    [InlineData("403-refused", 403, 0)]
    [InlineData("400-too-long", 400, 0)]
    [InlineData("403-too-long", 403, 0)]
    [InlineData("pass", 201, 1)]
    public async Task A_fault_before_acceptance_leaves_no_post_and_one_after_it_leaves_one(string fault, int status, int made)
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", $$"""{"script":[{"fault":"{{fault}}"}]}""");
        Assert.Equal(status, (await host.PostAsync("Struck.")).Status);
        Assert.Equal(made, (await host.AllAsync()).Length);
        Assert.Equal(201, (await host.PostAsync("Not struck.")).Status);
    }

    [Theory]
    [InlineData("abort-before", 0)]
    [InlineData("abort-after", 1)]
    public async Task A_connection_can_be_cut_on_either_side_of_acceptance(string fault, int made)
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", $$"""{"script":[{"fault":"{{fault}}"}]}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => host.PostAsync("Struck."));
        Assert.Equal(made, (await host.AllAsync()).Length);
    }

    [Theory]
    [InlineData("hang-before")]
    [InlineData("hang-after")]
    public async Task A_call_that_hangs_can_be_answered_late(string fault)
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", $$"""{"script":[{"fault":"{{fault}}","seconds":5,"then":"answer"}]}""");
        var before = host.Clock.GetUtcNow();
        Assert.Equal(201, (await host.PassTimeAsync(host.PostAsync("Late."))).Status);
        Assert.True(host.Clock.GetUtcNow() - before >= TimeSpan.FromSeconds(5));
        Assert.Single(await host.AllAsync());
    }

    [Theory]
    [InlineData("hang-before", 0)]
    [InlineData("hang-after", 1)]
    public async Task A_call_that_hangs_can_end_without_an_answer(string fault, int made)
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", $$"""{"script":[{"fault":"{{fault}}","seconds":2}]}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => host.PassTimeAsync(host.PostAsync("Lost.")));
        Assert.Equal(made, (await host.AllAsync()).Length);
    }

    [Fact]
    public async Task A_script_is_used_up_in_order_by_the_calls_it_is_meant_for()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"script":[{"fault":"503-before","calls":"post","times":2},{"fault":"401","calls":"read"},{"fault":"402"}]}""");
        Assert.Equal(401, (await host.GetAsync("2/users/me")).Status);
        Assert.Equal(503, (await host.PostAsync("One.")).Status);
        Assert.Equal(503, (await host.PostAsync("One.")).Status);
        Assert.Equal(402, (await host.DeleteAsync("1")).Status);
        Assert.Equal(201, (await host.PostAsync("One.")).Status);
        Assert.Equal(0, (await host.LookAsync("faults")).GetProperty("script").GetArrayLength());
    }

    [Fact]
    public async Task A_request_without_a_signature_does_not_use_up_the_script()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"script":[{"fault":"503-before"}]}""");
        Assert.Equal(401, (await host.SendAsync(HttpMethod.Get, "2/users/me", null, null, "OAuth nothing")).Status);
        Assert.Equal(503, (await host.GetAsync("2/users/me")).Status);
    }

    [Fact]
    public async Task What_stands_holds_until_it_is_switched_off_and_a_script_goes_before_it()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"standing":[{"fault":"503-before"}],"script":[{"fault":"pass","calls":"post"}]}""");
        Assert.Equal(201, (await host.PostAsync("Let through.")).Status);
        Assert.Equal(503, (await host.PostAsync("Held up.")).Status);
        Assert.Equal(503, (await host.GetAsync("2/users/me")).Status);
        await host.OrderAsync("faults", """{"standing":[]}""");
        Assert.Equal(201, (await host.PostAsync("Held up.")).Status);
    }

    [Fact]
    public async Task What_stands_for_a_time_goes_by_itself()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"standing":[{"fault":"429","forSeconds":120}]}""");
        var reset = host.Clock.GetUtcNow().AddSeconds(120).ToUnixTimeSeconds();
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        var refused = await host.PostAsync("Soon.");
        Assert.Equal((429, $"{reset}"), (refused.Status, refused.Header("x-rate-limit-reset")));
        host.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(201, (await host.PostAsync("Soon.")).Status);
    }

    [Fact]
    public async Task Everything_can_be_switched_off_at_once()
    {
        await using var host = await StartAsync();
        var fresh = await host.LookAsync("faults");
        await host.OrderAsync("faults", """
            {"script":[{"fault":"401"}],"standing":[{"fault":"402"}],"random":{"seed":1,"rate":1},"lag":{"readMs":[10,20],"replyMs":5,"seed":7},
             "duplicateRule":false,"dayLimitHeaders":true,"rateLimits":false,"names":"both"}
            """);
        Assert.NotEqual(fresh.GetRawText(), (await host.LookAsync("faults")).GetRawText());
        Assert.Equal(200, (await host.SimAsync(HttpMethod.Delete, "faults")).Status);
        Assert.Equal(fresh.GetRawText(), (await host.LookAsync("faults")).GetRawText());
        Assert.Equal(201, (await host.PostAsync("Back to normal.")).Status);
    }

    [Theory]
    [InlineData("""{"script":[{"fault":"lightning"}]}""", "503-before")]
    [InlineData("""{"standing":[{"fault":"401","calls":"some"}]}""", "upload")]
    [InlineData("""{"script":[{"fault":"hang-after","then":"sing"}]}""", "answer")]
    [InlineData("""{"random":{"seed":1,"rate":0.5,"kinds":["503"]}}""", "503-before")]
    [InlineData("""{"random":{"seed":1,"rate":0.5,"kinds":[]}}""", "kinds")]
    [InlineData("""{"random":{"seed":1,"rate":1.5}}""", "rate")]
    [InlineData("""{"lag":{"readMs":[20,10]}}""", "readMs")]
    [InlineData("""{"names":"toot"}""", "both")]
    [InlineData("""{"skript":[]}""", "standing")]
    [InlineData("""{"script":[null]}""", "null")]
    [InlineData("""{"script":[{"fault":null}]}""", "script")]
    [InlineData("""{"script":[{}]}""", "script")]
    [InlineData("""{"script":[{"fault":"401","times":0}]}""", "times")]
    [InlineData("null", "standing")]
    [InlineData("{", "standing")]
    public async Task An_order_that_is_not_understood_changes_nothing_and_names_what_is_known(string order, string named)
    {
        await using var host = await StartAsync();
        var before = await host.LookAsync("faults");
        var reply = await host.SimAsync(HttpMethod.Post, "faults", order);
        Assert.Equal(400, reply.Status);
        Assert.Contains(named, reply.Words, StringComparison.Ordinal);
        Assert.Equal(before.GetRawText(), (await host.LookAsync("faults")).GetRawText());
    }
}
