using System.Net;
using System.Net.Http.Headers;
using LiveOR.Procedures;

namespace LiveOR.Web.Tests.Audience;

/// <summary>The live page is printed once for everybody, and never outlives what stands on it.</summary>
public sealed class PrintedPageTests(SeededHost host) : IClassFixture<SeededHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/live/same")]
    [InlineData("/live/same/embed")]
    public async Task Everybody_gets_the_same_bytes_and_no_more_of_them_than_needed(string address)
    {
        if (await host.Http.GetAsync("/live/same", Cancel) is { StatusCode: HttpStatusCode.NotFound })
        {
            var procedure = await host.LiveAsync("same");
            await host.SayAsync(procedure, "The camera is in.");
        }

        using var first = await host.Http.GetAsync(address, Cancel);
        using var second = await host.Http.GetAsync(address, Cancel);
        using var third = await AskAsync(address, tag: first.Headers.ETag);

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Cancel), await second.Content.ReadAsByteArrayAsync(Cancel));
        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Contains("Accept-Encoding", first.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
        Assert.Equal(first.Headers.ETag, third.Headers.ETag);
        Assert.Matches(@"^clock;dur=\d{13}$", third.Headers.GetValues("Server-Timing").Single());
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task It_is_packed_as_the_browser_can_unpack_it(string accepted, string? sent)
    {
        var slug = $"packed-{Guid.NewGuid():N}";
        await host.SayAsync(await host.LiveAsync(slug), "The camera is in.");
        using var plain = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = host.Address };
        var expected = await host.Http.GetByteArrayAsync($"/live/{slug}", Cancel);

        using var raw = await AskAsync($"/live/{slug}", accepted);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/live/{slug}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var read = await plain.SendAsync(request, Cancel);

        Assert.Equal(sent, raw.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(raw.Content.Headers.ContentLength, (await raw.Content.ReadAsByteArrayAsync(Cancel)).Length);
        Assert.Equal(expected, await read.Content.ReadAsByteArrayAsync(Cancel));
        using var same = await AskAsync($"/live/{slug}", accepted, raw.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task What_is_taken_back_is_on_no_page_any_more()
    {
        var procedure = await host.LiveAsync("taken-from-page");
        await host.SayAsync(procedure, "Said too early.");
        using var before = await host.Http.GetAsync("/live/taken-from-page", Cancel);
        Assert.Contains("Said too early.", await before.Content.ReadAsStringAsync(Cancel));

        await host.RetractAsync(procedure, 2);
        using var after = await AskAsync("/live/taken-from-page", tag: before.Headers.ETag);

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain("Said too early.", await after.Content.ReadAsStringAsync(Cancel));
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Withdrawn));
        Assert.Contains("not available any more", await host.Http.GetStringAsync("/live/taken-from-page", Cancel));
    }

    [Fact]
    public async Task A_long_feed_comes_in_pages_that_link_to_each_other()
    {
        var procedure = await host.LiveAsync("long");
        for (var number = 2; number <= 450; number++)
        {
            await host.SayAsync(procedure, $"Update {number}.", number == 5 ? "removal" : null, key: number == 5);
        }

        var newest = await host.Http.GetStringAsync("/live/long", Cancel);
        var older = await host.Http.GetStringAsync("/live/long?before=251", Cancel);
        var oldest = await host.Http.GetStringAsync("/live/long?before=51", Cancel);

        Assert.Equal((true, true, false), (Shows(newest, 450), Shows(newest, 251), Shows(newest, 250)));
        Assert.Equal((false, true, true, false), (Shows(older, 251), Shows(older, 250), Shows(older, 51), Shows(older, 50)));
        Assert.Equal((true, true), (Shows(oldest, 50), Shows(oldest, 1)));
        Assert.Contains("href=\"?before=251\"", newest);
        Assert.Contains("href=\"?before=51\"", older);
        Assert.Contains("href=\"?\"", older);
        Assert.Contains("href=\"?before=106#u5\"", newest);
        Assert.DoesNotContain("Earlier updates", oldest);
        Assert.DoesNotContain("live.js", older);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("99999")]
    [InlineData("-3")]
    [InlineData("x")]
    public async Task A_page_before_nothing_is_the_newest(string before)
    {
        var slug = $"before-{Guid.NewGuid():N}";
        await host.SayAsync(await host.LiveAsync(slug), "The camera is in.");
        Assert.Contains("The camera is in.", await host.Http.GetStringAsync($"/live/{slug}?before={before}", Cancel));
    }

    private static bool Shows(string page, int number) => page.Contains($"id=\"u{number}\"", StringComparison.Ordinal);

    private async Task<HttpResponseMessage> AskAsync(string address, string? accepted = null, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted ?? "identity");
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await host.Http.SendAsync(request, Cancel);
    }
}
