using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>What was called back is gone from the network too, over the whole way: staff API, journal, relay, HTTP.</summary>
public sealed class RecalledThreadTests
{
    private static readonly string[] AnswersLate = ["hang-after"];
    private static readonly int[] Late = [700, 700];

    [Fact]
    public async Task A_retracted_update_is_deleted_there_and_the_thread_goes_on_below_what_stands()
    {
        await using var operation = await MirroredOperation.StartAsync();
        await operation.SayAsync("Ports are in.");
        var wrong = await operation.SayAsync("This is a mistake.");
        await operation.UntilAllAsync(2, DeliveryState.Posted);

        await operation.RetractAsync(wrong);
        await operation.UntilAsync(all => all[1].State == DeliveryState.Deleted);
        await operation.SayAsync("The duct is clipped.");
        await operation.UntilAsync(all => all is [_, _, { State: DeliveryState.Posted }]);

        var posts = await operation.StandingAsync();
        Assert.Equal(["1/ Ports are in. #LapChole", "3/ The duct is clipped."], posts.Select(post => post.Text));
        Assert.Equal(posts[0].Id, posts[1].Parent);
    }

    [Fact]
    public async Task A_correction_is_a_reply_and_goes_with_what_it_corrects()
    {
        await using var operation = await MirroredOperation.StartAsync();
        var ports = await operation.SayAsync("Four ports are in.");
        await operation.SayAsync("The duct is clipped.");
        await operation.UntilAllAsync(2, DeliveryState.Posted);
        await operation.AmendAsync(ports, "Three ports are in.");
        await operation.UntilAllAsync(3, DeliveryState.Posted);

        var posts = await operation.StandingAsync();
        Assert.Equal("3/ Correction to 1: Three ports are in.", posts[2].Text);
        Assert.Equal([null, posts[0].Id, posts[1].Id], posts.Select(post => post.Parent));

        await operation.RetractAsync(ports);
        await operation.UntilAsync(all => all.Count(each => each.State == DeliveryState.Deleted) == 2);
        Assert.Equal(["2/ The duct is clipped."], (await operation.StandingAsync()).Select(post => post.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_in_the_air_when_it_is_called_back_is_deleted_after_it_has_landed(bool stop)
    {
        await using var operation = await MirroredOperation.StartAsync();
        await operation.OrderAsync("faults", new { random = new { seed = 1, rate = 1, kinds = AnswersLate, calls = "post", seconds = 2, then = "answer" } });
        var update = await operation.SayAsync("This is in the air.");
        await operation.UntilAsync(all => all is [{ State: DeliveryState.Sending }]);

        if (stop)
        {
            await operation.Staff.MoveAsync(operation.Procedure.Id, "stop");
        }
        else
        {
            await operation.RetractAsync(update);
        }

        var delivery = (await operation.UntilAllAsync(1, DeliveryState.Deleted))[0];
        Assert.Equal((true, ""), (delivery.CalledBack, delivery.Text));
        Assert.Empty(await operation.StandingAsync());
        Assert.Single(await operation.PostsAsync());
    }

    [Fact]
    public async Task What_may_have_landed_when_it_is_called_back_is_found_and_deleted()
    {
        await using var operation = await MirroredOperation.StartAsync();
        await operation.OrderAsync("faults", new { script = new[] { new { fault = "abort-after", calls = "post" } }, lag = new { readMs = Late } });
        var update = await operation.SayAsync("Its answer is lost.");
        await operation.UntilAsync(all => all is [{ State: DeliveryState.Checking }]);

        await operation.RetractAsync(update);

        await operation.UntilAllAsync(1, DeliveryState.Deleted);
        Assert.Empty(await operation.StandingAsync());
    }

    [Fact]
    public async Task What_was_left_out_in_doubt_is_looked_for_and_deleted_when_the_consent_goes()
    {
        await using var operation = await MirroredOperation.StartAsync();
        await operation.OrderAsync("faults", new { standing = new[] { new { fault = "503-after", calls = "post" }, new { fault = "503-before", calls = "read" } } });
        await operation.SayAsync("Its answer is lost.");
        var doubt = (await operation.UntilAsync(all => all is [{ State: DeliveryState.Checking }]))[0];
        using var skipped = await operation.AnswerAsync(doubt.Id, "skip");
        await operation.OrderAsync("faults", new { standing = Array.Empty<object>() });

        await operation.Staff.MoveAsync(operation.Procedure.Id, "withdraw");

        await operation.UntilAllAsync(1, DeliveryState.Deleted);
        Assert.Empty(await operation.StandingAsync());
    }

    [Fact]
    public async Task It_is_there_names_only_a_post_of_the_account_that_carries_nothing_else()
    {
        await using var operation = await MirroredOperation.StartAsync();
        await operation.SayAsync("Ports are in.");
        var first = (await operation.UntilAllAsync(1, DeliveryState.Posted))[0];
        await operation.OrderAsync("faults", new { standing = new[] { new { fault = "400-too-long", calls = "post" } } });
        await operation.SayAsync("The duct is clipped.");
        var stuck = (await operation.UntilAsync(all => all is [_, { State: DeliveryState.NeedsNarrator }]))[1];

        foreach (var (url, words) in new[] { (first.RemoteId!, "carries another update"), ("1", "shows no such post"), ("x", "names no post") })
        {
            using var answer = await operation.AnswerAsync(stuck.Id, "found", new { url });
            var problem = await answer.ProblemAsync(System.Net.HttpStatusCode.UnprocessableEntity);
            Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Withdrawal_deletes_the_newest_first_waits_for_the_limit_and_goes_on()
    {
        await using var operation = await MirroredOperation.StartAsync();
        const int count = 55;
        for (var update = 1; update <= count; update++)
        {
            await operation.SayAsync($"This is sentence {update}.");
        }

        await operation.UntilAllAsync(count, DeliveryState.Posted);
        await operation.Staff.MoveAsync(operation.Procedure.Id, "withdraw");
        var limited = await operation.UntilAsync(all =>
            all.Count(each => each.State == DeliveryState.Deleted) == 50 && all.Any(each => each.NextAttemptAt is not null));

        Assert.All(limited.Take(5), each => Assert.Equal(DeliveryState.Deleting, each.State));
        Assert.Contains(limited, each => each.Reason is { } reason && reason.Contains("tried again by itself", StringComparison.Ordinal));
        Assert.Equal((0, 5), (await operation.Staff.SheetAsync(operation.Procedure.Id)).Threads is [var thread] ? (thread.Posts, thread.ToDelete) : (-1, -1));

        await operation.OrderAsync("clock", new { advanceSeconds = 901 });
        await operation.SteerAsync("resume");
        await operation.UntilAllAsync(count, DeliveryState.Deleted);
        Assert.Empty(await operation.StandingAsync());
    }

    [Fact]
    public async Task A_paused_thread_waits_while_the_live_feed_goes_on()
    {
        await using var operation = await MirroredOperation.StartAsync();
        await operation.SteerAsync("pause");
        await operation.SayAsync("Ports are in.");
        var sheet = await operation.Staff.SheetWhenAsync(operation.Procedure.Id, each => each.Texts().Count == 1);

        Assert.Equal((true, "First account"), (sheet.Threads[0].Paused, sheet.Threads[0].PausedBy));
        Assert.Equal(DeliveryState.Pending, sheet.Deliveries[0].State);
        Assert.Empty(await operation.PostsAsync());

        await operation.SteerAsync("resume");
        await operation.UntilAllAsync(1, DeliveryState.Posted);
        Assert.Equal(0.015m, (await operation.Staff.SheetAsync(operation.Procedure.Id)).Threads[0].Spent);
    }
}
