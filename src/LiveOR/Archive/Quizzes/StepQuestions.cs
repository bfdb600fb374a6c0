using LiveOR.Playbooks;

namespace LiveOR.Archive.Quizzes;

/// <summary>Questions about the order of what was done.</summary>
internal static class StepQuestions
{
    private const int InOrder = 4;
    private const int FewestInOrder = 3;
    private const int Choices = 4;

    /// <summary>Steps that follow each other, from different stretches of the operation.</summary>
    public static IEnumerable<Question> Orders(IReadOnlyList<StepTemplate> steps, Dice dice, int most)
    {
        var stretches = steps.Chunk(InOrder).Where(stretch => stretch.Length >= FewestInOrder).ToList();
        foreach (var stretch in dice.Shuffle(stretches).Take(most))
        {
            var shown = Mixed(dice.Shuffle(Enumerable.Range(0, stretch.Length)));
            yield return new Question(
                QuestionKind.Order,
                "In which order did the team do this?",
                [.. shown.Select(at => stretch[at].Label)],
                [.. Enumerable.Range(0, stretch.Length).Select(at => shown.Index().First(each => each.Item == at).Index)],
                stretch.Select(step => step.Teach).FirstOrDefault(teach => teach is not null));
        }
    }

    public static IEnumerable<Question> Nexts(IReadOnlyList<StepTemplate> steps, Dice dice, int most)
    {
        if (steps.Count < FewestInOrder)
        {
            yield break;
        }

        foreach (var at in dice.Shuffle(Enumerable.Range(0, steps.Count - 1)).Take(most))
        {
            var wrong = dice.Shuffle(Enumerable.Range(0, steps.Count).Where(other => other != at && other != at + 1)).Take(Choices - 1);
            var choices = dice.Shuffle(wrong.Append(at + 1));
            yield return new Question(
                QuestionKind.Next,
                $"What came next after “{steps[at].Label}”?",
                [.. choices.Select(choice => steps[choice].Label)],
                [choices.Index().First(each => each.Item == at + 1).Index],
                steps[at + 1].Teach);
        }
    }

    /// <summary>An order that stands there already is no question: who touches nothing would be right.</summary>
    private static IReadOnlyList<int> Mixed(IReadOnlyList<int> thrown) =>
        thrown.Order().SequenceEqual(thrown) ? [.. thrown.Skip(1), thrown[0]] : thrown;
}
