using System.Net;
using System.Text;
using LiveOR.Procedures;
using LiveOR.Web.Archive.Certificates;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Archive.Quizzes;
using LiveOR.Web.Tests.Audience;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Archive.Certificates;

public sealed class CertificateTests(SeededHost host) : IClassFixture<SeededHost>
{
    private const string Name = "Zoë Ångström-Đorđević";

    [Fact]
    public async Task The_server_marks_the_answers_itself_and_what_it_issued_is_found_by_its_code()
    {
        var procedure = await Lesson.ArchiveAsync(host, "scored");
        var form = new QuizForm(host, "scored");
        await form.AnswerAsync(right: true);
        form.Fields["name"] = Name;
        form.Fields["kind"] = "score";

        var answer = await PostAsync("scored", form.Fields);
        var stored = await StoredAsync(procedure.Id);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var paper = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.StartsWith("%PDF-", paper);
        var link = System.Text.RegularExpressions.Regex.Match(paper, "/certificates/([a-z-]+)").Groups[1].Value;
        Assert.Contains("Genuine", await host.Http.GetStringAsync($"/certificates/{link}", Cancel));
        Assert.Equal((form.Quiz.Questions.Count, form.Quiz.Questions.Count), (stored.Right, stored.Questions));
    }

    [Fact]
    public async Task The_code_confirms_it_without_the_name_and_the_name_when_it_is_typed()
    {
        var procedure = await Lesson.ArchiveAsync(host, "confirmed");
        var code = await IssueAsync(procedure);

        var page = await host.Http.GetStringAsync($"/certificates/{code}", Cancel);

        Assert.Contains("Genuine", page);
        Assert.Contains("A lesson", page);
        Assert.Contains("REHEARSAL", page);
        Assert.DoesNotContain("ngstr", page);
        Assert.Contains("Yes: this certificate was issued to that name.", await AskAsync(code, "zoë  ångström-đorđević"));
        Assert.Contains("No: this certificate was issued to another name", await AskAsync(code, "Someone Else"));
    }

    [Fact]
    public async Task Spaces_capitals_and_missing_hyphens_do_not_matter_and_an_unknown_code_is_unknown()
    {
        var code = await IssueAsync(await Lesson.ArchiveAsync(host, "typed"));
        var typed = Uri.EscapeDataString(code.ToUpperInvariant().Replace('-', ' '));

        Assert.Contains("Genuine", await host.Http.GetStringAsync($"/certificates?code={typed}", Cancel));
        Assert.Contains("No certificate has this code.", await host.Http.GetStringAsync("/certificates/bcdf-bcdf", Cancel));
    }

    [Fact]
    public async Task No_name_and_no_code_is_in_the_table()
    {
        var procedure = await Lesson.ArchiveAsync(host, "nameless");
        var code = await IssueAsync(procedure);

        var stored = await StoredAsync(procedure.Id);

        Assert.DoesNotContain(code, stored.ToString());
        Assert.DoesNotContain("ngstr", stored.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(stored.NameDigest, CertificateName.Digest(Name, "another code"));
    }

    [Fact]
    public async Task After_a_withdrawal_it_stays_genuine_and_says_nothing_of_the_operation()
    {
        var procedure = await Lesson.ArchiveAsync(host, "withdrawn-lesson");
        var code = await IssueAsync(procedure);
        await host.AppendAsync(procedure, JournalKind.Status, Narrated.Status(ProcedureStatus.Withdrawn, stopped: true));

        var page = await host.Http.GetStringAsync($"/certificates/{code}", Cancel);

        Assert.Contains("Genuine", page);
        Assert.DoesNotContain("A lesson", page);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync("withdrawn-lesson", Attendance())).StatusCode);
    }

    [Fact]
    public async Task Of_a_professional_procedure_the_code_tells_no_title()
    {
        var code = await IssueAsync(await Lesson.ArchiveAsync(host, "for-professionals", Access.Professional));

        Assert.DoesNotContain("A lesson", await host.Http.GetStringAsync($"/certificates/{code}", Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync("for-professionals", Attendance())).StatusCode);
    }

    [Fact]
    public async Task Attendance_needs_no_answers_and_no_name_is_refused_in_plain_words()
    {
        var procedure = await Lesson.ArchiveAsync(host, "attended");

        Assert.Equal(HttpStatusCode.OK, (await PostAsync("attended", Attendance())).StatusCode);
        Assert.Null((await StoredAsync(procedure.Id)).Questions);
        var nameless = await PostAsync("attended", Attendance(name: "  "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless.StatusCode);
        Assert.Contains("Write the name", await nameless.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync("attended", Attendance(name: new string('a', 101)))).StatusCode);
    }

    [Fact]
    public async Task A_score_for_a_narration_that_changed_is_refused()
    {
        await Lesson.ArchiveAsync(host, "stale");
        var form = new QuizForm(host, "stale");
        await form.AnswerAsync(right: true);
        form.Fields["latest"] = "3";
        form.Fields["name"] = Name;
        form.Fields["kind"] = "score";

        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync("stale", form.Fields)).StatusCode);
    }

    [Fact]
    public async Task A_person_is_refused_on_a_page_with_a_way_on_and_keeps_the_answers()
    {
        await Lesson.ArchiveAsync(host, "refused-on-a-page");
        var form = new QuizForm(host, "refused-on-a-page");
        await form.AnswerAsync(right: true);
        form.Fields["name"] = " ";
        form.Fields["kind"] = "score";

        var (nameless, page) = await AsPersonAsync("refused-on-a-page", form.Fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nameless);
        Assert.Contains("Write the name that is to stand on the certificate", page);
        Assert.Contains("action=\"/archive/refused-on-a-page/certificate.pdf\"", page);
        Assert.Contains($"Certificate with my score: {form.Quiz.Questions.Count} of {form.Quiz.Questions.Count}", page);
        Assert.All(form.Fields.Where(field => field.Key is not ("name" or "kind" or "_handler")), field =>
            Assert.Contains($"name=\"{field.Key}\" value=\"{field.Value}\"", page));
        form.Fields["latest"] = "3";
        var (outrun, words) = await AsPersonAsync("refused-on-a-page", form.Fields);
        Assert.Equal(HttpStatusCode.Conflict, outrun);
        Assert.Contains("href=\"/archive/refused-on-a-page/quiz\"", words);
        var (gone, nothing) = await AsPersonAsync("there-is-no-such-lesson", Attendance());
        Assert.Equal(HttpStatusCode.NotFound, gone);
        Assert.Contains("href=\"/archive\"", nothing);
        Assert.DoesNotContain("there-is-no-such-lesson", nothing);
    }

    [Fact]
    public async Task A_program_is_refused_with_a_problem()
    {
        await Lesson.ArchiveAsync(host, "refused-as-a-problem");

        await (await PostAsync("refused-as-a-problem", Attendance(name: ""))).ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await (await PostAsync("there-is-no-such-lesson", Attendance())).ProblemAsync(HttpStatusCode.NotFound);
        var many = Enumerable.Range(0, 2000).ToDictionary(each => $"field{each}", _ => "");
        await (await PostAsync("refused-as-a-problem", many)).ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void Codes_are_never_alike() => Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => CertificateCode.New()).Distinct().Count());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Dictionary<string, string> Attendance(string name = Name) => new() { ["name"] = name, ["kind"] = "attendance" };

    private Task<HttpResponseMessage> PostAsync(string slug, Dictionary<string, string> fields) =>
        host.Http.PostAsync($"/archive/{slug}/certificate.pdf", new FormUrlEncodedContent(fields), Cancel);

    private async Task<(HttpStatusCode Status, string Page)> AsPersonAsync(string slug, Dictionary<string, string> fields)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Post, $"/archive/{slug}/certificate.pdf") { Content = new FormUrlEncodedContent(fields) };
        asked.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var answer = await host.Http.SendAsync(asked, Cancel);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    private async Task<string> AskAsync(string code, string name) => await (await host.Http.PostAsync(
        $"/certificates/{code}", new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "name", ["name"] = name }), Cancel))
        .Content.ReadAsStringAsync(Cancel);

    private Task<string> IssueAsync(Procedure procedure) => host.Services.GetRequiredService<Web.Archive.Certificates.Certificates>()
        .IssueAsync(procedure.Id, Name, null, Cancel);

    private async Task<Certificate> StoredAsync(ProcedureId id)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        return await db.Certificates.AsNoTracking().SingleAsync(each => each.ProcedureId == id, Cancel);
    }
}
