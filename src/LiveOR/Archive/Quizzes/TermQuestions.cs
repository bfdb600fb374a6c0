using LiveOR.Audience;
using LiveOR.Playbooks;

namespace LiveOR.Archive.Quizzes;

/// <summary>Questions about what the words of the operation name.</summary>
internal static class TermQuestions
{
    private const int Choices = 4;
    private const int Fewest = 3;

    public static IEnumerable<Question> Names(Feed feed, Dice dice, int most)
    {
        var terms = feed.Playbook.Glossary.Where(each => !Gives(each)).DistinctBy(each => each.Meaning).ToList();
        if (terms.Count < Fewest)
        {
            yield break;
        }

        var said = string.Join('\n', feed.Cards.Where(card => card is { Retracted: false, Withheld: false }).Select(card => card.Plain));
        var heard = terms.Where(each => said.Contains(each.Term, StringComparison.OrdinalIgnoreCase));
        foreach (var asked in dice.Shuffle(heard).Take(most))
        {
            var wrong = dice.Shuffle(terms.Where(each => each != asked && !Overlaps(each, asked))).Take(Choices - 1);
            var choices = dice.Shuffle(wrong.Append(asked));
            yield return new Question(
                QuestionKind.Name,
                $"What is this? {asked.Meaning}",
                [.. choices.Select(each => each.Term)],
                [choices.Index().First(each => each.Item == asked).Index],
                $"{Capital(asked.Term)}: {asked.Meaning}");
        }
    }

    /// <summary>A meaning that says the word is no question.</summary>
    private static bool Gives(GlossaryTerm term) => term.Meaning.Contains(term.Term, StringComparison.OrdinalIgnoreCase);

    /// <summary>“bile” beside “bile duct” could both be right.</summary>
    private static bool Overlaps(GlossaryTerm one, GlossaryTerm other) =>
        one.Term.Contains(other.Term, StringComparison.OrdinalIgnoreCase) || other.Term.Contains(one.Term, StringComparison.OrdinalIgnoreCase);

    private static string Capital(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));
}
