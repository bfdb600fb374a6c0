using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveOR.Web.Tests.Procedures;

namespace LiveOR.Web.Tests.Hosting;

public sealed class PagesTests(Server server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/live/rehearsal")]
    [InlineData("/live/rehearsal/updates")]
    [InlineData("/archive")]
    [InlineData("/sign-in")]
    [InlineData("/nothing/there")]
    [InlineData("/api/nothing")]
    [InlineData("/rehearsal/x")]
    public async Task Every_answer_tells_the_browser_what_it_may_not_do(string path)
    {
        using var answer = await server.Visitor.GetAsync(path, Cancel);

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/api/me")]
    [InlineData("/api/procedures")]
    [InlineData("/api/nothing")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/account")]
    [InlineData("/accounts")]
    [InlineData("/keys")]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/recover")]
    [InlineData("/invited")]
    [InlineData("/invite/nothing")]
    public async Task What_is_for_one_person_is_kept_in_no_cache(string path)
    {
        using var answer = await server.Staff.GetAsync(path, Cancel);

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    /// <summary>Its files are the same for everybody; what they show comes from the API. They must open where there is no network.</summary>
    [Fact]
    public async Task The_consoles_own_files_are_the_same_for_everybody()
    {
        using var anonymous = await server.Visitor.GetAsync("/console/procedures", Cancel);
        using var staff = await server.Staff.GetAsync("/console/procedures", Cancel);

        Assert.Equal(await anonymous.Content.ReadAsStringAsync(Cancel), await staff.Content.ReadAsStringAsync(Cancel));
        Assert.False(staff.Headers.CacheControl?.NoStore ?? false);
        Assert.Contains("frame-ancestors 'none'", staff.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_fault_tells_it_too()
    {
        using var answer = await server.Staff.PostJsonAsync("/api/guard/inspect", "{");

        await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Only_the_embedded_page_may_stand_in_a_frame()
    {
        using var answer = await server.Visitor.GetAsync("/live/rehearsal/embed", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("frame-ancestors", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/live/rehearsal")]
    [InlineData("/live/rehearsal/updates")]
    [InlineData("/health/ready")]
    public async Task HEAD_is_answered_like_GET_without_the_body(string path)
    {
        using var answer = await server.Visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task The_api_is_described_to_those_who_are_signed_in()
    {
        var paths = (await server.Staff.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancel)).GetProperty("paths");
        string[] promised =
        [
            "get /api/playbooks", "get /api/playbooks/{id}", "put /api/playbooks/{id}", "post /api/playbooks/read",
            "get /api/playbooks/{id}/file", "get /api/playbooks/{id}/editions", "get /api/procedures", "post /api/procedures", "get /api/procedures/{id}",
            "put /api/procedures/{id}/consent", "post /api/procedures/{id}/go-live", "post /api/procedures/{id}/hold",
            "post /api/procedures/{id}/release", "post /api/procedures/{id}/conclude", "post /api/procedures/{id}/stop",
            "post /api/procedures/{id}/sign-off", "post /api/procedures/{id}/publish", "post /api/procedures/{id}/withdraw",
            "put /api/procedures/{id}/updates/{draftId}", "delete /api/procedures/{id}/updates/{draftId}",
            "post /api/procedures/{id}/updates/{draftId}/amend", "post /api/guard/inspect", "post /api/mirrors/{name}/preview",
            "get /api/procedures/{id}/deliveries", "post /api/procedures/{id}/deliveries/{deliveryId}/retry",
            "post /api/procedures/{id}/deliveries/{deliveryId}/skip", "post /api/procedures/{id}/deliveries/{deliveryId}/found",
        ];

        Assert.Empty(promised.Except(paths.EnumerateObject().SelectMany(path =>
            path.Value.EnumerateObject().Select(method => $"{method.Name} {path.Name.TrimEnd('/')}"))));
    }

    [Fact]
    public async Task A_professional_procedure_is_not_there_for_those_who_are_not_signed_in()
    {
        var slug = await PrepareAsync("professional");
        string[] addresses = [$"/live/{slug}", $"/live/{slug}/embed", $"/live/{slug}/updates", $"/archive/{slug}", $"/archive/{slug}/export.json"];

        foreach (var address in addresses)
        {
            using var there = await server.Visitor.GetAsync(address, Cancel);
            using var nowhere = await server.Visitor.GetAsync(address.Replace(slug, "no-such-slug", StringComparison.Ordinal), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
            Assert.Equal(Words(await nowhere.Content.ReadAsStringAsync(Cancel)), Words(await there.Content.ReadAsStringAsync(Cancel)));
        }

        foreach (var address in (string[])[$"/live/{slug}/updates", $"/live/{slug}"])
        {
            using var seen = await server.Staff.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
            Assert.True(seen.Headers.CacheControl?.NoStore);
        }

        Assert.DoesNotContain(slug, await server.Visitor.GetStringAsync("/", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unlisted_address_cannot_be_guessed_and_stands_in_no_list()
    {
        var slug = await PrepareAsync("unlisted");

        Assert.Matches("-[b-z]{31}$", slug);
        Assert.Equal(HttpStatusCode.OK, (await server.Visitor.GetAsync($"/live/{slug}", Cancel)).StatusCode);
        Assert.DoesNotContain(slug, await server.Visitor.GetStringAsync("/", Cancel), StringComparison.Ordinal);
    }

    /// <summary>A problem without the number that names this one request.</summary>
    private static string Words(string body) => body.Split("\"traceId\"")[0];

    private async Task<string> PrepareAsync(string access)
    {
        var answer = await server.Staff.PostAsJsonAsync("/api/procedures", Real.Body(new { access, release = "live" }), Cancel);
        var created = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        await server.Staff.MoveAsync(created.GetProperty("id").GetGuid(), "go-live", new { singleHanded = true, checklist = "all" });
        return created.GetProperty("slug").GetString()!;
    }
}
