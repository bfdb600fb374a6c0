using System.Net;
using System.Text;
using LiveOR.Playbooks;

namespace LiveOR.Web.Tests.Playbooks;

/// <summary>What the editor's addresses answer to what cannot be a playbook.</summary>
public sealed class EditionRefusalTests(Server server)
{
    private readonly string id = Editing.NewId();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reading_names_each_mistake_with_its_line_and_writes_nothing()
    {
        var check = await server.Staff.ReadAsync(id, Editing.Text().Replace("*key ·", "*kay ·", StringComparison.Ordinal));

        Assert.Null(check.Playbook);
        var problem = Assert.Single(check.Problems);
        Assert.Equal((ProblemLevel.Mistake, "*kay · incision · 3 min*"), (problem.Level, Editing.Text().Split('\n')[problem.Line - 1].Replace("key", "kay")));
        Assert.Empty(await server.Staff.EditionsAsync(id));
    }

    [Fact]
    public async Task Reading_gives_the_playbook_with_its_frame_and_its_warnings()
    {
        var check = await server.Staff.ReadAsync("phaco-cataract", await server.Staff.FileAsync("phaco-cataract", "?edition=0") + "\n");

        Assert.NotNull(check.Playbook!.FindStep("who-time-out"));
        Assert.All(check.Problems, problem => Assert.Equal(ProblemLevel.Warning, problem.Level));
    }

    [Fact]
    public async Task A_text_with_mistakes_is_not_saved()
    {
        using var answer = await server.Staff.TryToSaveAsync(id, "nothing");

        var problems = (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("problems");
        Assert.Equal(1, problems[0].GetProperty("line").GetInt32());
        Assert.Equal("mistake", problems[0].GetProperty("level").GetString());
        using var file = await server.Staff.GetAsync($"/api/playbooks/{id}/file", Cancel);
        await file.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_identifies_someone_is_not_saved_and_is_shown_on_its_line()
    {
        using var answer = await server.Staff.TryToSaveAsync(id, Editing.Text("The nerve of MRN 48151623 is freed."));

        var problem = (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("problems")[0];
        Assert.Contains("may lead to a person", problem.GetProperty("what").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Carpal-Tunnel")]
    [InlineData("carpal_tunnel")]
    [InlineData("carpal--tunnel")]
    [InlineData("2-carpal")]
    [InlineData("a-name-that-is-one-letter-too-long-for-it")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    [InlineData("problems")]
    [InlineData("read")]
    public async Task What_cannot_be_a_name_begins_no_playbook(string name)
    {
        using var answer = await server.Staff.TryToSaveAsync(name, Editing.Text());

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("small letters", problem.GetProperty("errors").GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_of_many_pages_is_refused_in_words()
    {
        using var answer = await server.Staff.TryToSaveAsync(id, new string('a', 300 * 1024));

        var problem = (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("problems")[0];
        Assert.Contains("256 KB", problem.GetProperty("what").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_not_read()
    {
        using var answer = await server.Staff.TryToSaveAsync(id, new string('a', 1100 * 1024));

        await answer.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"markdown\":5}")]
    [InlineData("{\"markdown\":\"a\",\"basedOn\":\"one\"}")]
    [InlineData("{\"markdown\":\"\\ud800\"}")]
    public async Task What_is_no_request_is_refused_in_words(string body)
    {
        using var answer = await server.Staff.PutAsync(
            $"/api/playbooks/{id}", new StringContent(body, Encoding.UTF8, "application/json"), Cancel);

        await answer.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_a_text_there_is_nothing_to_save_or_to_read()
    {
        using var saved = await server.Staff.TryToSaveAsync(id, null);
        using var read = await server.Staff.PostJsonAsync("/api/playbooks/read", "{}");

        await saved.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        await read.ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("Seen with the wife of MRN 48151623")]
    public async Task A_note_is_plain_and_leads_to_nobody(string note)
    {
        using var answer = await server.Staff.TryToSaveAsync(id, Editing.Text(), note: note);
        using var tooLong = await server.Staff.TryToSaveAsync(id, Editing.Text(), note: new string('a', 201));

        Assert.True((await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("errors").TryGetProperty("note", out _));
        Assert.True((await tooLong.ProblemAsync(HttpStatusCode.UnprocessableEntity)).GetProperty("errors").TryGetProperty("note", out _));
    }

    [Theory]
    [InlineData("phaco-cataract/file?edition=99")]
    [InlineData("phaco-cataract/file?edition=-1")]
    [InlineData("..%2fframes%2fcommon/file")]
    [InlineData("common/file")]
    [InlineData("README/file")]
    [InlineData("no-such-operation/file")]
    [InlineData("No-Such-Operation/editions")]
    [InlineData("..%2fframes%2fcommon/editions")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var answer = await server.Staff.GetAsync($"/api/playbooks/{address}", Cancel);

        await answer.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_file_is_offered_under_its_own_name()
    {
        using var answer = await server.Staff.GetAsync("/api/playbooks/total-knee-arthroplasty/file", Cancel);

        Assert.Equal("text/markdown; charset=utf-8", $"{answer.Content.Headers.ContentType}");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("total-knee-arthroplasty.md", answer.Content.Headers.ContentDisposition.FileName);
    }
}
