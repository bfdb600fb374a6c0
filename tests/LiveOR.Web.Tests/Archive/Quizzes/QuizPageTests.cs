using System.Net;
using LiveOR.Archive.Quizzes;
using LiveOR.Procedures;
using LiveOR.Web.Archive.Quizzes;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Audience;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Archive.Quizzes;

public sealed class QuizPageTests(SeededHost host) : IClassFixture<SeededHost>
{
    [Fact]
    public async Task A_plain_form_is_marked_and_each_answer_explained()
    {
        await Lesson.ArchiveAsync(host, "asked");
        var form = new QuizForm(host, "asked");
        await form.AnswerAsync(right: false);

        var answer = await form.PostAsync();
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"0 of {form.Quiz.Questions.Count} right", page);
        Assert.Contains("In this order:", page);
        Assert.Contains("It is:", page);
        Assert.Contains("Why ", page);
        Assert.Contains("Not clinically reviewed.", page);
    }

    [Fact]
    public async Task All_answers_right_are_all_right()
    {
        await Lesson.ArchiveAsync(host, "known");
        var form = new QuizForm(host, "known");
        await form.AnswerAsync(right: true);

        var page = await (await form.PostAsync()).Content.ReadAsStringAsync(Cancel);

        Assert.Contains($"{form.Quiz.Questions.Count} of {form.Quiz.Questions.Count} right", page);
        Assert.Contains("Certificate with my score", page);
    }

    [Fact]
    public async Task A_button_moves_one_choice_keeps_every_answer_and_marks_nothing()
    {
        await Lesson.ArchiveAsync(host, "moved");
        var form = new QuizForm(host, "moved");
        await form.AnswerAsync(right: true);
        var at = form.Quiz.Questions.Index().First(each => each.Item.Kind == QuestionKind.Order).Index;
        var first = form.Quiz.Questions[at].Answer[0];
        form.Fields[GivenAnswers.Move] = GivenAnswers.MoveOf(at, first, up: false);

        var page = await (await form.PostAsync()).Content.ReadAsStringAsync(Cancel);

        Assert.DoesNotContain("right</h2>", page);
        Assert.Contains($"name=\"{GivenAnswers.Field(at, first)}\" value=\"2\"", page);
        var asked = page[page.IndexOf("quiz-form", StringComparison.Ordinal)..page.IndexOf("quiz-moved", StringComparison.Ordinal)];
        Assert.Equal(form.Quiz.Questions.Count(each => each.Kind != QuestionKind.Order), asked.Split(" checked").Length - 1);
        Assert.Single(asked.Split(" autofocus").Skip(1));
    }

    [Theory, InlineData("0-0-sideways"), InlineData("99-0-up"), InlineData("0-99-up"), InlineData("-1-0-up"), InlineData("")]
    public async Task A_move_that_no_button_makes_moves_nothing(string move)
    {
        await Lesson.ArchiveAsync(host, $"unmoved-{move.Length}-{move.FirstOrDefault('x')}");
        var form = new QuizForm(host, $"unmoved-{move.Length}-{move.FirstOrDefault('x')}");
        await form.AnswerAsync(right: true);
        form.Fields[GivenAnswers.Move] = move;

        var answer = await form.PostAsync();
        var page = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(
            form.Fields.Where(each => each.Key.StartsWith('q') && each.Key.Contains('-', StringComparison.Ordinal)),
            each => Assert.Contains($"name=\"{each.Key}\" value=\"{each.Value}\"", page));
    }

    [Fact]
    public async Task A_picture_is_shown_without_the_words_that_name_it()
    {
        await Lesson.ArchiveAsync(host, "pictured", picture: "A drawing of the fundus.");
        var page = await host.Http.GetStringAsync("/archive/pictured/quiz", Cancel);

        Assert.Contains("What did the team show here?", page);
        Assert.Contains("alt=\"To be named: The rounded end.\"", page);
        Assert.DoesNotContain("A drawing of the fundus.", page);
        Assert.Contains("Show the graphic picture", page);
    }

    [Fact]
    public async Task It_sets_no_cookie_and_keeps_nothing()
    {
        await Lesson.ArchiveAsync(host, "private");
        var form = new QuizForm(host, "private");
        await form.AnswerAsync(right: true);
        var before = await CertificatesAsync();

        var answer = await form.PostAsync();

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(before, await CertificatesAsync());
    }

    [Fact]
    public async Task After_a_retraction_the_answers_are_not_marked_against_other_questions()
    {
        var procedure = await Lesson.ArchiveAsync(host, "changed");
        var form = new QuizForm(host, "changed");
        await form.AnswerAsync(right: true);
        await host.RetractAsync(procedure, 3);

        var page = await (await form.PostAsync()).Content.ReadAsStringAsync(Cancel);

        Assert.Contains("The narration was changed while you were answering", page);
        Assert.DoesNotContain("The look", page);
    }

    [Fact]
    public async Task Unlisted_stays_out_of_search_engines_and_what_is_not_archived_has_no_quiz()
    {
        await Lesson.ArchiveAsync(host, "asked-unlisted", Access.Unlisted);
        await host.LiveAsync("asked-live");

        Assert.Contains("noindex", string.Join(' ', (await host.Http.GetAsync("/archive/asked-unlisted/quiz", Cancel)).Headers.GetValues("X-Robots-Tag")));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.GetAsync("/archive/asked-live/quiz", Cancel)).StatusCode);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<int> CertificatesAsync()
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LiveORDbContext>>().CreateDbContextAsync(Cancel);
        return await db.Certificates.CountAsync(Cancel);
    }
}
