using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;

namespace LiveOR.Web.Tests.Hosting;

public sealed class OriginGuardTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Own => server.Visitor.BaseAddress!.GetLeftPart(UriPartial.Authority);

    [Theory]
    [InlineData("POST", "/api/guard/inspect")]
    [InlineData("PUT", "/api/procedures/01890000-0000-7000-8000-000000000000/consent")]
    [InlineData("DELETE", "/api/procedures/01890000-0000-7000-8000-000000000000/updates/01890000-0000-7000-8000-000000000000")]
    [InlineData("POST", "/sign-out")]
    [InlineData("POST", "/hubs/audience/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/hubs/audience")]
    [InlineData("GET", "/api/procedures")]
    [InlineData("GET", "/api/audit/export.csv")]
    public async Task What_another_sites_page_sends_is_refused(string method, string path)
    {
        foreach (var (header, value) in ((string, string)[])
            [("Origin", "https://elsewhere.example"), ("Origin", "null"), ("Origin", $"{Own}0"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site")])
        {
            var answer = await SendAsync(method, path, header, value);

            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{header}: {value} got {answer.StatusCode}");
            await answer.ProblemAsync(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task What_our_own_pages_and_scripts_send_is_taken()
    {
        foreach (var (header, value) in ((string, string)[])[("Origin", Own), ("Sec-Fetch-Site", "same-origin"), ("X-Nothing", "script")])
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync("POST", "/api/guard/inspect", header, value)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await SendAsync("POST", "/hubs/audience/negotiate?negotiateVersion=1", header, value)).StatusCode);
        }
    }

    [Fact]
    public async Task A_link_from_another_site_opens_the_page() => Assert.Equal(
        HttpStatusCode.OK, (await SendAsync("GET", "/live/rehearsal", "Sec-Fetch-Site", "cross-site")).StatusCode);

    [Fact]
    public async Task A_web_socket_from_another_site_is_refused_and_our_own_opens()
    {
        var hub = new Uri($"ws{Own["http".Length..]}/hubs/audience");
        using var foreign = new ClientWebSocket();
        foreign.Options.SetRequestHeader("Origin", "https://elsewhere.example");
        foreign.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => foreign.ConnectAsync(hub, Cancel));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.HttpStatusCode);

        using var own = new ClientWebSocket();
        own.Options.SetRequestHeader("Origin", Own);
        await own.ConnectAsync(hub, Cancel);
        Assert.Equal(WebSocketState.Open, own.State);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, string header, string value)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add(header, value);
        if (path.StartsWith("/api", StringComparison.Ordinal) && method is ("POST" or "PUT"))
        {
            request.Content = JsonContent.Create(new { text = "Words." });
        }

        return await server.Staff.SendAsync(request, Cancel);
    }
}
