using System.Net;

namespace LiveOR.Web.Tests.Rehearsal;

public sealed class SwitchesAreForStaffTests(Server server)
{
    private const string Page = "/rehearsal/x/bad-day";

    [Theory]
    [InlineData("GET", Page)]
    [InlineData("POST", Page)]
    [InlineData("GET", "/rehearsal/x/api/_sim/faults")]
    [InlineData("POST", "/rehearsal/x/api/_sim/faults")]
    [InlineData("DELETE", "/rehearsal/x/api/_sim/faults")]
    [InlineData("GET", "/rehearsal/x/api/_sim/clock")]
    [InlineData("POST", "/rehearsal/x/api/_sim/clock")]
    [InlineData("GET", "/rehearsal/x/api/_sim/credits")]
    [InlineData("POST", "/rehearsal/x/api/_sim/credits")]
    [InlineData("GET", "/rehearsal/x/api/_sim/requests")]
    [InlineData("GET", "/rehearsal/x/api/_sim/threads")]
    public async Task A_visitor_cannot_touch_or_look(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        var answer = await server.Visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Staff_see_the_page_and_the_way_to_it_and_visitors_do_not()
    {
        Assert.Contains("A bad day on X", await server.Staff.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", await server.Staff.GetStringAsync("/rehearsal/x"), StringComparison.Ordinal);
        Assert.DoesNotContain(Page, await server.Visitor.GetStringAsync("/rehearsal/x"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_the_page_itself_is_taken_and_one_of_another_site_is_not()
    {
        var own = server.Staff.BaseAddress!.GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.OK, await PressAsync(own));
        Assert.Equal(HttpStatusCode.Forbidden, await PressAsync("https://elsewhere.example"));
    }

    /// <summary>The one switch that cannot disturb other tests: back to normal.</summary>
    private async Task<HttpStatusCode> PressAsync(string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Page)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("normal", "yes")]),
        };
        request.Headers.Add("Origin", origin);
        return (await server.Staff.SendAsync(request)).StatusCode;
    }
}
