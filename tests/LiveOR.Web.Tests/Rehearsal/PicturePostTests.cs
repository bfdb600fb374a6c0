using System.Net;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class PicturePostTests : RehearsalTest
{
    [Fact]
    public async Task A_post_shows_its_pictures_as_a_link_behind_the_text()
    {
        await using var host = await StartAsync();
        var first = await host.UploadedAsync(SamplePictures.Png(640, 480), alt: "Gallbladder, freed from its bed");
        var second = await host.UploadedAsync();
        var created = await host.PostWithAsync("5/ Out & about.", [first, second]);
        Assert.Equal(201, created.Status);
        var id = created.Body.GetProperty("data").GetProperty("id").GetString();
        var body = (await host.GetAsync(
            $"2/tweets?ids={id}&tweet.fields=entities,attachments&expansions=attachments.media_keys&media.fields=alt_text,url,width")).Body;
        var data = body.GetProperty("data")[0];
        var urls = data.GetProperty("entities").GetProperty("urls").EnumerateArray().ToArray();
        var link = urls[0].GetProperty("url").GetString();
        Assert.Equal($"5/ Out &amp; about. {link}", data.GetProperty("text").GetString());
        Assert.Equal(created.Body.GetProperty("data").GetProperty("text").GetString(), data.GetProperty("text").GetString());
        Assert.StartsWith("pic.x.com/", urls[0].GetProperty("display_url").GetString(), StringComparison.Ordinal);
        Assert.Equal([$"3_{first}", $"3_{second}"], urls.Select(url => url.GetProperty("media_key").GetString()!));
        Assert.Equal([$"3_{first}", $"3_{second}"],
            data.GetProperty("attachments").GetProperty("media_keys").EnumerateArray().Select(key => key.GetString()!));
        var media = body.GetProperty("includes").GetProperty("media")[0];
        Assert.Equal("Gallbladder, freed from its bed", media.GetProperty("alt_text").GetString());
        Assert.Equal(640, media.GetProperty("width").GetInt32());
        Assert.Equal($"{host.Address}/rehearsal/x/media/3_{first}", media.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_picture_may_stand_without_a_text()
    {
        await using var host = await StartAsync();
        var id = await host.UploadedAsync();
        var text = (await host.PostWithAsync(null, [id])).Body.GetProperty("data").GetProperty("text").GetString();
        Assert.StartsWith("https://t.co/", text, StringComparison.Ordinal);
        var posts = (await host.GetAsync($"2/users/{host.X.Account.UserId}/tweets?expansions=attachments.media_keys")).Body;
        Assert.Equal($"3_{id}", posts.GetProperty("includes").GetProperty("media")[0].GetProperty("media_key").GetString());
        Assert.Equal(201, (await host.PostWithAsync(null, [id])).Status);
    }

    [Fact]
    public async Task Unknown_foreign_stale_and_ill_matched_media_are_invalid()
    {
        await using var host = await StartWithTwoAccountsAsync();
        var berts = await host.UploadedAsync(account: Bert);
        var mine = await host.UploadedAsync();
        var gif = await host.UploadedAsync(SamplePictures.Gif(), "tweet_gif");
        foreach (var ids in new string[][] { ["1"], [berts], [mine, berts], [mine, gif], [mine, mine] })
        {
            var refused = await host.PostWithAsync("Picture.", ids);
            Assert.Equal(400, refused.Status);
            Assert.Equal("Your media IDs are invalid.", refused.Body.GetProperty("errors")[0].GetProperty("message").GetString());
        }
        Assert.Equal(400, (await host.PostWithAsync("Five.", [mine, mine, mine, mine, mine])).Status);
        Assert.Equal(400, (await host.PostWithAsync("None.", [])).Status);
        Assert.Equal(201, (await host.PostWithAsync("A film.", [gif])).Status);
        host.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(400, (await host.PostWithAsync("Too late.", [mine])).Status);
        Assert.Equal(400, (await host.DescribeAsync(mine, "Too late.")).Status);
    }

    [Fact]
    public async Task Pictures_and_their_descriptions_survive_a_restart()
    {
        string posted, waiting;
        await using (var host = await StartAsync())
        {
            posted = await host.UploadedAsync(alt: "Clips on the duct");
            waiting = await host.UploadedAsync();
            await host.PostWithAsync("Clips.", [posted]);
        }
        await using var again = await StartAsync();
        Assert.Equal(201, (await again.PostWithAsync("Later.", [waiting])).Status);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(again, posted));
        Assert.Contains("alt=\"Clips on the duct\"", await again.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_serves_a_picture_as_long_as_its_post_stands()
    {
        await using var host = await StartAsync();
        var file = SamplePictures.Jpeg();
        var id = await host.UploadedAsync(file);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, id));
        var post = (await host.PostWithAsync("Look.", [id])).Body.GetProperty("data").GetProperty("id").GetString()!;
        using var client = new HttpClient();
        using var answer = await client.GetAsync(Address(host, id), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(file, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        await host.DeleteAsync(post);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, id));
        Assert.Empty(Directory.GetFiles(Path.Combine(Folder, "media")));
        Assert.DoesNotContain($"media/3_{id}", await host.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_post_carries_is_thrown_away_once_it_has_expired()
    {
        await using var host = await StartAsync();
        var kept = await host.UploadedAsync();
        await host.UploadedAsync();
        await host.PostWithAsync("Kept.", [kept]);
        host.Clock.Advance(TimeSpan.FromHours(25));
        await host.UploadedAsync();
        Assert.Equal(4, Directory.GetFiles(Path.Combine(Folder, "media")).Length);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, kept));
    }

    [Fact]
    public async Task A_picture_without_a_description_is_pointed_out()
    {
        await using var host = await StartAsync();
        await host.PostWithAsync("Bare.", [await host.UploadedAsync()]);
        Assert.Contains("no ALT", await host.PageAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(RehearsalHost host, string id)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(Address(host, id), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static Uri Address(RehearsalHost host, string id) => new($"{host.Address}/rehearsal/x/media/3_{id}");
}
