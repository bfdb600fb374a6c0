using System.Text.Json;

namespace LiveOR.Web.Tests.Rehearsal;

/// <summary>Pictures and tokens where they meet faults, the moved clock, the credits and the request log.</summary>
public sealed class ConnectedOnABadDayTests : RehearsalTest
{
    [Fact]
    public async Task A_fault_meant_for_uploads_strikes_them_and_nothing_else()
    {
        await using var host = await StartAsync();
        await host.OrderAsync("faults", """{"script":[{"fault":"503-before","calls":"upload"},{"fault":"429","calls":"upload"}]}""");
        var post = await host.PostedAsync("Not struck.");
        Assert.Equal(503, (await host.UploadAsync(SamplePictures.Png())).Status);
        var refused = await host.UploadAsync(SamplePictures.Png());
        Assert.Equal((429, "500", "0"), (refused.Status, refused.Header("x-rate-limit-limit"), refused.Header("x-rate-limit-remaining")));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Folder, "media")));
        Assert.Equal(201, (await host.PostWithAsync("Picture.", [await host.UploadedAsync()], post)).Status);
    }

    [Fact]
    public async Task A_description_is_kept_though_its_answer_was_lost()
    {
        await using var host = await StartAsync();
        var id = await host.UploadedAsync();
        await host.OrderAsync("faults", """{"script":[{"fault":"500-after","calls":"upload"}]}""");
        Assert.Equal(500, (await host.DescribeAsync(id, "Clips on the duct")).Status);
        await host.PostWithAsync("Clips.", [id]);
        Assert.Contains("alt=\"Clips on the duct\"", await host.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_moved_clock_makes_a_picture_stale_and_an_upload_in_pieces_too()
    {
        await using var host = await StartAsync();
        var whole = await host.UploadedAsync();
        var pieces = await host.BeginAsync(200);
        await host.OrderAsync("clock", """{"advanceSeconds":86399}""");
        Assert.Equal(201, (await host.PostWithAsync("In time.", [whole])).Status);
        await host.OrderAsync("clock", """{"advanceSeconds":1}""");
        Assert.Equal(400, (await host.PostWithAsync("Too late.", [whole])).Status);
        Assert.Equal(400, (await host.AppendAsync(pieces, 0, SamplePictures.Png())).Status);
    }

    [Fact]
    public async Task A_token_is_seen_at_work_and_expires_when_the_clock_is_moved()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var (access, refresh) = await app.ConnectAsync();
        Assert.Equal(200, (await app.MeAsync(access)).Status);
        await host.OrderAsync("clock", """{"advanceSeconds":7200}""");
        Assert.Equal(401, (await app.MeAsync(access)).Status);
        Assert.Equal(200, (await app.RefreshAsync(refresh)).Status);
        Assert.Equal(
            [
                "POST /i/oauth2/authorize - False 302", "POST /2/oauth2/token - False 200", "GET /2/users/me oauth2 True 200",
                "GET /2/users/me - False 401", "POST /2/oauth2/token - False 200",
            ],
            (await host.LookAsync("requests")).EnumerateArray().Select(Line));
    }

    [Fact]
    public async Task A_code_runs_out_when_the_clock_is_moved()
    {
        await using var host = await StartAsync();
        using var app = new OAuth2App(host);
        var code = await app.CodeAsync();
        await host.OrderAsync("clock", """{"advanceSeconds":30}""");
        Assert.Equal(400, (await app.ExchangeAsync(code)).Status);
    }

    [Fact]
    public async Task A_description_is_charged_and_a_picture_is_not()
    {
        await using var host = await StartAsync(options => options.Balance = 0.007m);
        var id = await host.UploadedAsync();
        Assert.Equal(400, (await host.DescribeAsync("1", "Nobody’s picture")).Status);
        Assert.Equal(200, (await host.DescribeAsync(id, "Port placement")).Status);
        var refused = await host.DescribeAsync(id, "Port placement, seen from the left");
        Assert.Equal((402, "CreditsDepleted"), (refused.Status, refused.Body.GetProperty("title").GetString()));
        var credits = await host.LookAsync("credits");
        Assert.Equal(0.002m, credits.GetProperty("balance").GetDecimal());
        Assert.Equal(0.005m, credits.GetProperty("spent").GetProperty("altTexts").GetDecimal());
    }

    [Fact]
    public async Task A_search_shows_the_picture_among_the_other_entities()
    {
        await using var host = await StartAsync();
        var picture = await host.UploadedAsync();
        var created = await host.PostWithAsync("Out 🎉 #surgery example.com", [picture]);
        var id = created.Body.GetProperty("data").GetProperty("id").GetString();
        var found = (await host.GetAsync(
            $"2/tweets/search/recent?query=conversation_id%3A{id}&tweet.fields=entities&expansions=attachments.media_keys")).Body;
        var post = found.GetProperty("data")[0];
        var entities = post.GetProperty("entities");
        Assert.Equal("surgery", entities.GetProperty("hashtags")[0].GetProperty("tag").GetString());
        Assert.Equal(2, entities.GetProperty("urls").GetArrayLength());
        var url = entities.GetProperty("urls")[1];
        var points = post.GetProperty("text").GetString()!.EnumerateRunes().ToArray();
        var link = points[url.GetProperty("start").GetInt32()..url.GetProperty("end").GetInt32()];
        Assert.Equal(url.GetProperty("url").GetString(), string.Concat(link));
        Assert.Equal($"3_{picture}", url.GetProperty("media_key").GetString());
        Assert.Equal($"3_{picture}", found.GetProperty("includes").GetProperty("media")[0].GetProperty("media_key").GetString());
    }

    [Fact]
    public async Task A_body_the_server_itself_turns_away_is_written_down_as_it_was_answered()
    {
        await using var host = await StartAsync();
        var body = JsonSerializer.Serialize(new { media = new string('A', 23 * 1024 * 1024), media_category = "tweet_image" });
        // Who is still sending sees the answer or a broken pipe, as it happens.
        await Record.ExceptionAsync(() => host.SendAsync(HttpMethod.Post, "2/media/upload", body, null));
        Assert.Equal("POST /2/media/upload oauth1 True 413", Line((await host.LookAsync("requests"))[0]));
    }

    private static string Line(JsonElement request) => string.Join(
        ' ',
        request.GetProperty("method").GetString(),
        request.GetProperty("path").GetString(),
        request.GetProperty("scheme").GetString() ?? "-",
        request.GetProperty("verified").GetBoolean(),
        request.GetProperty("answered"));
}
