using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using LiveOR.Web.Tests.Procedures;

namespace LiveOR.Web.Tests.Hosting;

public sealed class ApiAnswersTests(Server server)
{
    private const string Procedures = "/api/procedures";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/api", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/playbooks/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/procedures/not-a-guid", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/api/procedures/not-a-guid/updates/neither", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/procedures/01890000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/procedures/01890000-0000-7000-8000-000000000000/deliveries", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/mirrors/nothing/preview", HttpStatusCode.NotFound)]
    [InlineData("DELETE", Procedures, HttpStatusCode.MethodNotAllowed)]
    [InlineData("OPTIONS", Procedures, HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_there_is_a_problem_in_words_whatever_is_accepted(string method, string path, HttpStatusCode status)
    {
        foreach (var accept in (string[])["application/json", "text/html", "*/*"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
            if (method is "PUT" or "POST")
            {
                request.Content = JsonContent.Create(new { text = "Words." });
            }

            var problem = await (await server.Staff.SendAsync(request, Cancel)).ProblemAsync(status);

            Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        }
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"playbook\":", HttpStatusCode.BadRequest)]
    [InlineData("{\"playbook\":5}", HttpStatusCode.BadRequest)]
    [InlineData("{\"title\":\"\\ud800\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"access\":1}", HttpStatusCode.BadRequest)]
    [InlineData("{\"access\":\"secret\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"delaySeconds\":1e99}", HttpStatusCode.BadRequest)]
    [InlineData("{\"mirrors\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"playbook\":\"no-such-operation\"}", HttpStatusCode.UnprocessableEntity)]
    [InlineData("{\"playbook\":\"../../etc/passwd\"}", HttpStatusCode.UnprocessableEntity)]
    public async Task A_body_that_cannot_be_is_a_problem_in_words(string body, HttpStatusCode status)
    {
        var problem = await (await server.Staff.PostJsonAsync(Procedures, body)).ProblemAsync(status);

        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("delaySeconds", -1, "delaySeconds")]
    [InlineData("delaySeconds", 100_000, "delaySeconds")]
    [InlineData("title", "Two\nlines", "title")]
    [InlineData("title", "\u0000", "title")]
    [InlineData("mirrors", new[] { "x" }, "mirrors")]
    [InlineData("mirrors", new string?[] { null }, "mirrors")]
    public async Task A_procedure_that_cannot_be_names_the_field(string field, object value, string error)
    {
        var body = Real.Body(new Dictionary<string, object> { [field] = value });

        var problem = await (await server.Staff.PostAsJsonAsync(Procedures, body, Cancel)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(error).GetString()!);
    }

    [Fact]
    public async Task A_title_as_long_as_a_book_is_refused()
    {
        var body = Real.Body(new { title = new string('a', 100_000) });

        var problem = await (await server.Staff.PostAsJsonAsync(Procedures, body, Cancel)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("120", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_names_somebody_shows_its_findings()
    {
        var body = Real.Body(new { title = "Operation of mary@example.org" });

        var problem = await (await server.Staff.PostAsJsonAsync(Procedures, body, Cancel)).ProblemAsync(HttpStatusCode.UnprocessableEntity);

        Assert.Equal("email", problem.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("\u202Eesrever")]
    [InlineData("日本語の手術")]
    [InlineData("../../../etc")]
    public async Task A_hostile_title_is_only_text(string title)
    {
        var answer = await server.Staff.PostAsJsonAsync(Procedures, new { playbook = "laparoscopic-cholecystectomy", rehearsal = true, title }, Cancel);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var slug = (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Cancel)).GetProperty("slug").GetString()!;
        Assert.Matches("^[a-z0-9-]+$", slug);
        var page = await server.Visitor.GetStringAsync($"/live/{slug}", Cancel);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task A_body_that_is_not_json_is_415(string type)
    {
        var answer = await server.Staff.PostAsync(Procedures, new StringContent("{}", Encoding.UTF8, type), Cancel);

        var problem = await answer.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Contains("application/json", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/procedures")]
    [InlineData("/console/")]
    public async Task TRACE_is_taken_nowhere(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Trace, path);
        request.Headers.Add("X-Rare", "pterodaustro");
        using var answer = await server.Staff.SendAsync(request, Cancel);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("pterodaustro", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/guard/inspect")]
    [InlineData("/api/mirrors/x/preview")]
    [InlineData(Procedures)]
    public async Task A_body_of_more_than_a_megabyte_is_413(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent($$"""{"text":"{{new string('a', 1_100_000)}}"}""", Encoding.UTF8, "application/json"),
        };
        // The server answers and hangs up before it has read so much: ask before sending.
        request.Headers.ExpectContinue = true;
        var answer = await server.Staff.SendAsync(request, Cancel);

        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_body_nested_a_thousand_deep_is_refused()
    {
        var procedure = await server.PrepareAsync(live: false);
        var deep = $$"""{"checklist":{{new string('[', 1000)}}{{new string(']', 1000)}}}""";

        await (await server.Staff.PostJsonAsync($"/api/procedures/{procedure.Id}/go-live", deep)).ProblemAsync(HttpStatusCode.BadRequest);
    }
}
