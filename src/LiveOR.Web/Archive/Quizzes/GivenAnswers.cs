using System.Globalization;
using LiveOR.Archive.Quizzes;

namespace LiveOR.Web.Archive.Quizzes;

/// <summary>A student's answers as fields of a form: <c>q3</c> for one choice, <c>q3-1</c> for the place of a choice.</summary>
internal static class GivenAnswers
{
    public const string Seed = "seed";
    public const string Latest = "latest";

    /// <summary>What a button says that moves a choice of an order by one place: <c>3-1-up</c>.</summary>
    public const string Move = "move";

    private const string Up = "up";
    private const string Down = "down";

    public static string Field(int question, int? choice = null) =>
        choice is { } at ? FormattableString.Invariant($"q{question}-{at}") : FormattableString.Invariant($"q{question}");

    public static IReadOnlyList<IReadOnlyList<int>> Read(Quiz quiz, IFormCollection form) =>
    [
        .. quiz.Questions.Index().Select(each => (IReadOnlyList<int>)
        [
            .. Fields(each.Item, each.Index).Select(field => Number(form, field)),
        ]),
    ];

    public static string MoveOf(int question, int choice, bool up) =>
        FormattableString.Invariant($"{question}-{choice}-{(up ? Up : Down)}");

    /// <summary>The answers after the move that was asked for; what asks for none changes nothing.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Moved(Quiz quiz, IReadOnlyList<IReadOnlyList<int>> given, string? move) =>
        move?.Split('-') is [var question, var choice, (Up or Down) and var way]
        && int.TryParse(question, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < quiz.Questions.Count
        && int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
        && quiz.Questions[at].Kind == QuestionKind.Order
            ? [.. given.Index().Select(each => each.Index == at ? Placing.Move(each.Item, which, way == Up) : each.Item)]
            : given;

    public static IEnumerable<string> Fields(Question question, int at) => question.Kind == QuestionKind.Order
        ? Enumerable.Range(0, question.Choices.Count).Select(choice => Field(at, choice))
        : [Field(at)];

    /// <summary>0 where there is none, or none that can be read.</summary>
    public static int Number(IFormCollection form, string field) =>
        int.TryParse(form[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
