using System.Globalization;
using LiveOR.Archive.Quizzes;

namespace LiveOR.Web.Archive.Quizzes;

/// <summary>A student's answers as fields of a form: <c>q3</c> for one choice, <c>q3-1</c> for the place of a choice.</summary>
internal static class GivenAnswers
{
    public const string Seed = "seed";
    public const string Latest = "latest";

    public static string Field(int question, int? choice = null) =>
        choice is { } at ? FormattableString.Invariant($"q{question}-{at}") : FormattableString.Invariant($"q{question}");

    public static IReadOnlyList<IReadOnlyList<int>> Read(Quiz quiz, IFormCollection form) =>
    [
        .. quiz.Questions.Index().Select(each => (IReadOnlyList<int>)
        [
            .. Fields(each.Item, each.Index).Select(field => Number(form, field)),
        ]),
    ];

    public static IEnumerable<string> Fields(Question question, int at) => question.Kind == QuestionKind.Order
        ? Enumerable.Range(0, question.Choices.Count).Select(choice => Field(at, choice))
        : [Field(at)];

    /// <summary>0 where there is none, or none that can be read.</summary>
    public static int Number(IFormCollection form, string field) =>
        int.TryParse(form[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
