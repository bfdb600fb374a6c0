using System.Globalization;
using System.Text.RegularExpressions;
using LiveOR.Archive.Quizzes;
using LiveOR.Web.Archive.Quizzes;
using LiveOR.Web.Storage;
using LiveOR.Web.Tests.Audience;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOR.Web.Tests.Archive.Quizzes;

/// <summary>A quiz as a browser without scripts answers it.</summary>
internal sealed partial class QuizForm(SeededHost host, string slug)
{
    public Dictionary<string, string> Fields { get; } = new() { ["_handler"] = "quiz" };

    public Quiz Quiz { get; private set; } = new(0, []);

    /// <summary>Opens the page and answers everything, right or wrong.</summary>
    public async Task AnswerAsync(bool right)
    {
        var page = await host.Http.GetStringAsync($"/archive/{slug}/quiz", Cancel);
        Fields[GivenAnswers.Seed] = Hidden(page, GivenAnswers.Seed);
        Fields[GivenAnswers.Latest] = Hidden(page, GivenAnswers.Latest);
        var view = await host.Services.GetRequiredService<Feeds>().FindAsync(slug, Cancel);
        Quiz = Quiz.Of(view!.Feed, int.Parse(Fields[GivenAnswers.Seed], CultureInfo.InvariantCulture));
        foreach (var (at, question) in Quiz.Questions.Index())
        {
            foreach (var (field, choice) in GivenAnswers.Fields(question, at).Zip(Enumerable.Range(0, int.MaxValue)))
            {
                var place = question.Kind == QuestionKind.Order
                    ? question.Answer.Index().First(each => each.Item == choice).Index + 1
                    : question.Answer[0] + 1;
                Fields[field] = $"{(right ? place : (place % question.Choices.Count) + 1)}";
            }
        }
    }

    public Task<HttpResponseMessage> PostAsync() => host.Http.PostAsync($"/archive/{slug}/quiz", new FormUrlEncodedContent(Fields), Cancel);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Hidden(string page, string name) => HiddenField().Matches(page).First(each => each.Groups[1].Value == name).Groups[2].Value;

    [GeneratedRegex("<input type=\"hidden\" name=\"([a-z]+)\" value=\"(\\d+)\"", RegexOptions.None, 1000)]
    private static partial Regex HiddenField();
}
