using System.Text.Json.Nodes;
using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors;

/// <summary>Posts with pictures: as they are sent, and as they come back; and what X says about how many it still takes.</summary>
public sealed class XPictureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_names_its_uploads_and_may_have_no_words_then()
    {
        await using var x = await KeyedX.StartAsync();

        Assert.IsType<MirrorOutcome.Posted>(await x.Mirror.PostAsync(new("", "12") { MediaIds = ["900", "901"] }, Cancel));
        Assert.IsType<MirrorOutcome.Posted>(await x.Mirror.PostAsync(new("Words.", null), Cancel));

        Assert.Equal(
            [
                """{"reply":{"in_reply_to_tweet_id":"12"},"media":{"media_ids":["900","901"]}}""",
                """{"text":"Words."}""",
            ],
            x.Stand.Bodies.Select(each => each.ToJsonString()));
    }

    [Theory]
    [InlineData("""{"errors":[{"parameters":{"media.media_ids":["900"]},"message":"Your media IDs are invalid."}],"title":"Invalid Request"}""")]
    [InlineData("""{"title":"Invalid Request","detail":"media_ids: could not find 900"}""")]
    public async Task A_picture_that_X_has_forgotten_is_lost_and_the_post_is_not(string body)
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Faults.Enqueue(StandInForX.Answer(400, body));
        x.Stand.Faults.Enqueue(StandInForX.Answer(400, body));

        Assert.IsType<MirrorOutcome.ImageLost>(await x.Mirror.PostAsync(new("4/ Clip.", "12") { MediaIds = ["900"] }, Cancel));
        Assert.IsType<MirrorOutcome.Refused>(await x.Mirror.PostAsync(new("4/ Clip.", "12"), Cancel));
    }

    [Theory]
    [InlineData("https://t.co/abc", """{"url":"https://t.co/abc","expanded_url":"https://x.com/i/status/55/photo/1","display_url":"pic.x.com/abc","media_key":"3_9"}""", "")]
    [InlineData("4/ Clip. https://t.co/abc", """{"url":"https://t.co/abc","media_key":"3_9"}""", "4/ Clip.")]
    [InlineData("4/ Clip. https://t.co/abc", """{"url":"https://t.co/abc","display_url":"pic.twitter.com/abc"}""", "4/ Clip.")]
    [InlineData("4/ Clip.\nhttps://t.co/abc", """{"url":"https://t.co/abc","expanded_url":"https://twitter.com/team/status/55/photo/1"}""", "4/ Clip.")]
    [InlineData("4/ See https://t.co/abc", """{"url":"https://t.co/abc","expanded_url":"https://x.com/team/status/44/photo/1","display_url":"x.com/team/status/44"}""", "4/ See https://x.com/team/status/44/photo/1")]
    [InlineData("4/ a &lt; b &amp; c", null, "4/ a < b & c")]
    public async Task What_comes_back_reads_as_it_was_sent(string shown, string? link, string sent)
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Shown.Enqueue(new JsonObject
        {
            ["id"] = "55",
            ["text"] = shown,
            ["entities"] = link is null ? null : new JsonObject { ["urls"] = new JsonArray(JsonNode.Parse(link)) },
        });

        var seen = await x.Mirror.ReadBackAsync(DateTimeOffset.UnixEpoch, Cancel);

        Assert.Equal(sent, Assert.Single(seen!).Text);
    }

    [Fact]
    public async Task The_quota_is_the_tightest_of_what_X_says_and_by_our_clock()
    {
        await using var x = await KeyedX.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        Assert.Null(x.Mirror.Quota);
        x.Stand.Faults.Enqueue(StandInForX.Answer(
            201, """{"data":{"id":"77"}}""", "x-rate-limit-limit: 100", "x-rate-limit-remaining: 90",
            $"x-rate-limit-reset: {now.AddMinutes(9).ToUnixTimeSeconds()}", "x-app-limit-24hour-limit: 17",
            "x-app-limit-24hour-remaining: 3", $"x-app-limit-24hour-reset: {now.AddHours(20).ToUnixTimeSeconds()}"));

        await x.Mirror.PostAsync(new("1/ Ports.", null), Cancel);
        var quota = x.Mirror.Quota;
        await x.Mirror.PostAsync(new("2/ Clip.", null), Cancel);

        Assert.Equal((17, 3), (quota!.Limit, quota.Remaining));
        Assert.InRange(quota.ResetsAt, now.AddHours(19.9), now.AddHours(20.1));
        Assert.Equal(quota, x.Mirror.Quota);
    }

    [Fact]
    public async Task Nonsense_in_the_headers_is_no_quota()
    {
        await using var x = await KeyedX.StartAsync();
        x.Stand.Faults.Enqueue(StandInForX.Answer(
            201, """{"data":{"id":"77"}}""", "x-rate-limit-limit: 99999999999999", "x-rate-limit-remaining: many",
            "x-app-limit-24hour-limit: 10", "x-app-limit-24hour-remaining: -4", "x-app-limit-24hour-reset: 999999999999999999"));

        Assert.IsType<MirrorOutcome.Posted>(await x.Mirror.PostAsync(new("1/ Ports.", null), Cancel));

        Assert.Equal((10, 0), (x.Mirror.Quota!.Limit, x.Mirror.Quota.Remaining));
    }
}
