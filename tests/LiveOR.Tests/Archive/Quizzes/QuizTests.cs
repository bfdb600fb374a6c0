using LiveOR.Archive.Quizzes;
using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Tests.Archive.Quizzes;

public sealed class QuizTests
{
    private static readonly string[] Steps = ["open", "look", "clip", "cut", "free", "bag", "close"];

    [Fact]
    public void The_same_seed_asks_the_same_and_another_asks_otherwise()
    {
        var feed = Told(Steps);

        Assert.Equivalent(Quiz.Of(feed, 7), Quiz.Of(feed, 7), strict: true);
        Assert.NotEqual(
            Quiz.Of(feed, 7).Questions.Select(each => string.Join('|', each.Choices)),
            Quiz.Of(feed, 8).Questions.Select(each => string.Join('|', each.Choices)));
    }

    [Fact]
    public void The_order_asked_for_is_the_order_told()
    {
        foreach (var question in Seeds(Told(Steps)).Where(each => each.Kind == QuestionKind.Order))
        {
            var places = question.Solution.Select(label => Array.IndexOf(Steps, label)).ToList();
            Assert.Equal(places.Order(), places);
            Assert.True(question.IsRight(Places(question)));
            Assert.False(question.IsRight([.. Places(question).Reverse()]));
        }
    }

    [Fact]
    public void The_order_that_stands_there_is_never_the_right_one() =>
        Assert.All(
            Seeds(Told(Steps)).Where(each => each.Kind == QuestionKind.Order),
            question => Assert.False(question.IsRight(Placing.AsShown(question.Choices.Count))));

    [Fact]
    public void What_came_next_came_next_and_stands_among_others_once()
    {
        foreach (var question in Seeds(Told(Steps)).Where(each => each.Kind == QuestionKind.Next))
        {
            var after = Steps.Single(step => question.Prompt.Contains($"“{step}”", StringComparison.Ordinal));
            Assert.Equal(Steps[Array.IndexOf(Steps, after) + 1], question.Solution.Single());
            Assert.Equal(question.Choices.Count, question.Choices.Distinct().Count());
            Assert.DoesNotContain(after, question.Choices);
        }
    }

    [Fact]
    public void A_term_is_asked_for_when_it_was_said_and_never_beside_one_that_holds_it()
    {
        var named = Seeds(Told(Steps)).Where(each => each.Kind == QuestionKind.Name).ToList();

        Assert.All(named, question => Assert.Contains(question.Solution.Single(), (string[])["bile", "bile duct", "fundus"]));
        Assert.All(named, question => Assert.False(question.Solution.Single().StartsWith("bile", StringComparison.Ordinal) && question.Choices.Count(each => each.StartsWith("bile", StringComparison.Ordinal)) > 1));
        Assert.DoesNotContain(named, question => question.Solution.Single() == "liver");
    }

    [Fact]
    public void What_was_taken_back_or_never_told_is_asked_of_nobody()
    {
        var feed = Told("open", "look", "clip", "free", "bag");
        var left = feed with { Cards = feed.Cards.SetItem(1, feed.Cards[1] with { Retracted = true, Plain = "" }) };

        Assert.All(Seeds(left), question => Assert.DoesNotContain("look", question.Choices));
        Assert.All(Seeds(left), question => Assert.DoesNotContain("cut", question.Choices));
    }

    [Fact]
    public void A_step_told_late_asks_nobody_for_its_place() =>
        Assert.All(Seeds(Told("open", "clip", "look", "cut", "free")), question => Assert.DoesNotContain("look", question.Choices));

    [Fact]
    public void A_narration_of_two_steps_has_no_questions_about_steps() =>
        Assert.DoesNotContain(Quiz.Of(Told("open", "look"), 1).Questions, each => each.Kind != QuestionKind.Name);

    [Fact]
    public void Marks_count_what_is_right_and_no_answer_is_wrong()
    {
        var quiz = Quiz.Of(Told(Steps), 3);
        var right = quiz.Questions.Select(Places).ToList();

        Assert.Equal(quiz.Questions.Count, quiz.Mark(right).Right);
        Assert.Equal(quiz.Questions.Count - 1, quiz.Mark([[], .. right.Skip(1)]).Right);
        Assert.Equal(0, quiz.Mark([]).Right);
        Assert.Equal(quiz.Questions.Count, quiz.Mark([]).Total);
    }

    private static IReadOnlyList<int> Places(Question question) => question.Kind == QuestionKind.Order
        ? [.. Enumerable.Range(0, question.Choices.Count).Select(choice => question.Answer.Index().First(each => each.Item == choice).Index + 1)]
        : [question.Answer[0] + 1];

    private static IEnumerable<Question> Seeds(Feed feed) => Enumerable.Range(0, 50).SelectMany(seed => Quiz.Of(feed, seed).Questions);

    private static Feed Told(params string[] told)
    {
        var playbook = new Playbook
        {
            Id = "quiz",
            Title = "An operation",
            Specialty = "General surgery",
            Version = "1.0.0",
            Glossary =
            [
                new("bile", "A fluid that helps to digest fat."), new("bile duct", "The tube that must never be injured."),
                new("fundus", "The rounded end."), new("trocar", "A sleeve for instruments."), new("liver", "The liver is an organ."),
            ],
            Phases = [new Phase("The operation", false, [.. Steps.Select(step => Some.Step(step) with { Label = step, Teach = $"Why {step}." })])],
        };
        return Feed.Empty(Some.Procedure(), playbook) with
        {
            Cards =
            [
                .. told.Select((step, at) => new Card
                {
                    Number = at + 1,
                    Kind = JournalKind.Update,
                    Type = UpdateType.Step,
                    StepId = step,
                    StepLabel = step,
                    StepIndex = Array.IndexOf(Steps, step) + 1,
                    StepTotal = Steps.Length,
                    At = Some.Morning.AddMinutes(at),
                    Body = "",
                    Plain = "The bile duct and the fundus are seen.",
                }),
            ],
        };
    }
}
