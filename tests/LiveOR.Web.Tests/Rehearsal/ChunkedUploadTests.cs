namespace LiveOR.Web.Tests.Rehearsal;

public sealed class ChunkedUploadTests : RehearsalTest
{
    private static readonly byte[] File = SamplePictures.Png(1200, 900, length: 3000);

    [Fact]
    public async Task Segments_make_a_picture_in_whatever_order_they_come()
    {
        await using var host = await StartAsync();
        var id = await host.BeginAsync(File.Length);
        foreach (var segment in new[] { 2, 0, 1 })
        {
            Assert.Equal(200, (await host.AppendAsync(id, segment, File[(segment * 1000)..((segment + 1) * 1000)])).Status);
        }
        var done = await host.FinishAsync(id);
        Assert.Equal(200, done.Status);
        Assert.Equal(1200, done.Body.GetProperty("data").GetProperty("image").GetProperty("w").GetInt32());
        Assert.Equal(201, (await host.PostWithAsync("Three pieces.", [id])).Status);
        Assert.Equal(400, (await host.FinishAsync(id)).Status);
    }

    [Fact]
    public async Task A_segment_may_come_as_base64()
    {
        await using var host = await StartAsync();
        var id = await host.BeginAsync(File.Length);
        var body = $$"""{"media":"{{Convert.ToBase64String(File)}}","segment_index":0}""";
        Assert.Equal(200, (await host.SendAsync(HttpMethod.Post, $"2/media/upload/{id}/append", body, null)).Status);
        Assert.Equal(200, (await host.FinishAsync(id)).Status);
    }

    [Fact]
    public async Task Missing_repeated_short_and_surplus_segments_are_refused()
    {
        await using var host = await StartAsync();
        var id = await host.BeginAsync(File.Length);
        Assert.Equal(200, (await host.AppendAsync(id, 0, File[..1000])).Status);
        Assert.Equal(400, (await host.AppendAsync(id, 0, File[..1000])).Status);
        Assert.Equal(400, (await host.FinishAsync(id)).Status);
        Assert.Equal(200, (await host.AppendAsync(id, 2, File[1000..2000])).Status);
        Assert.Equal(400, (await host.AppendAsync(id, 3, new byte[1001])).Status);
        Assert.Equal(200, (await host.AppendAsync(id, 3, File[2000..])).Status);
        var reply = await host.FinishAsync(id);
        Assert.Equal(400, reply.Status);
        Assert.Contains("segment 1 is missing", reply.Body.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(400, (await host.AppendAsync(id, 1000, [1])).Status);
        Assert.Equal(400, (await host.AppendAsync("7", 0, [1])).Status);
    }

    [Theory]
    [InlineData("""{"media_type":"image/png","total_bytes":5242881,"media_category":"tweet_image"}""")]
    [InlineData("""{"media_type":"image/png","total_bytes":"many","media_category":"tweet_image"}""")]
    [InlineData("""{"media_type":"video/mp4","total_bytes":500,"media_category":"tweet_image"}""")]
    [InlineData("""{"total_bytes":500,"media_category":"tweet_image"}""")]
    [InlineData("""{"media_type":"image/png","total_bytes":500,"media_category":"tweet_image","name":"x"}""")]
    public async Task An_announcement_the_schema_does_not_allow_is_an_invalid_request(string body)
    {
        await using var host = await StartAsync();
        Assert.Equal(400, (await host.SendAsync(HttpMethod.Post, "2/media/upload/initialize", body, null)).Status);
    }

    [Fact]
    public async Task Processing_takes_its_time_when_it_is_switched_on()
    {
        await using var host = await StartAsync(options => options.MediaProcessing = TimeSpan.FromSeconds(3));
        var id = await ProcessedAsync(host, File);
        Assert.Equal(("pending", 3), await StateAsync(host, id));
        Assert.Equal(400, (await host.PostWithAsync("Too early.", [id])).Status);
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(("succeeded", 0), await StateAsync(host, id));
        Assert.Equal(201, (await host.PostWithAsync("In time.", [id])).Status);
    }

    [Fact]
    public async Task Processing_fails_over_bytes_that_are_no_picture()
    {
        await using var host = await StartAsync(options => options.MediaProcessing = TimeSpan.FromSeconds(3));
        var id = await ProcessedAsync(host, new byte[3000]);
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(("failed", 0), await StateAsync(host, id));
        Assert.Equal(400, (await host.PostWithAsync("Never.", [id])).Status);
    }

    private static async Task<string> ProcessedAsync(RehearsalHost host, byte[] file)
    {
        var id = await host.BeginAsync(file.Length);
        Assert.Equal(200, (await host.AppendAsync(id, 0, file)).Status);
        var done = await host.FinishAsync(id);
        Assert.Equal(200, done.Status);
        Assert.Equal("pending", done.Body.GetProperty("data").GetProperty("processing_info").GetProperty("state").GetString());
        return id;
    }

    private static async Task<(string? State, int After)> StateAsync(RehearsalHost host, string id)
    {
        var reply = await host.GetAsync($"2/media/upload?media_id={id}&command=STATUS");
        var info = reply.Body.GetProperty("data").GetProperty("processing_info");
        return (info.GetProperty("state").GetString(), info.TryGetProperty("check_after_secs", out var after) ? after.GetInt32() : 0);
    }
}
