using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Updates;

namespace LiveOR.Archive.Quizzes;

/// <summary>Questions about what the words of the operation name.</summary>
internal static class TermQuestions
{
    private const int Choices = 4;
    private const int Fewest = 3;

    /// <summary>What was <paramref name="asked"/> is not asked again. Beside the answer stand the words that were said, before any
    /// other.</summary>
    public static IEnumerable<Question> Names(Feed feed, Dice dice, int most, IReadOnlyList<Question> asked)
    {
        var terms = Askable(feed.Playbook);
        if (terms.Count < Fewest)
        {
            yield break;
        }

        var said = Glossary.NamedIn(Said(feed), terms);
        var heard = terms.Where(each => said.Contains(each) && !asked.Any(other => other.Solution[0] == each.Term));
        foreach (var term in dice.Shuffle(heard).Take(most))
        {
            var wrong = dice.Shuffle(terms.Where(each => each != term && !Overlaps(each, term)))
                .OrderBy(each => said.Contains(each) ? 0 : 1)
                .Take(Choices - 1);
            var choices = dice.Shuffle(wrong.Append(term));
            yield return new Question(
                QuestionKind.Name,
                $"What is this? {term.Meaning}",
                [.. choices.Select(each => each.Term)],
                [choices.Index().First(each => each.Item == term).Index],
                Explain(term));
        }
    }

    /// <summary>A meaning that says the word is no question, and one that two words share has two answers.</summary>
    public static IReadOnlyList<GlossaryTerm> Askable(Playbook playbook) =>
    [
        .. playbook.Glossary
            .Where(each => !each.Meaning.Contains(each.Term, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(each => each.Meaning),
    ];

    /// <summary>All that was said and stands.</summary>
    public static string Said(Feed feed) =>
        string.Join('\n', feed.Cards.Where(card => card is { Retracted: false, Withheld: false }).Select(card => card.Plain));

    /// <summary>“bile” beside “bile duct” could both be right.</summary>
    public static bool Overlaps(GlossaryTerm one, GlossaryTerm other) =>
        one.Term.Contains(other.Term, StringComparison.OrdinalIgnoreCase) || other.Term.Contains(one.Term, StringComparison.OrdinalIgnoreCase);

    public static string Explain(GlossaryTerm term) => $"{Capital(term.Term)}: {term.Meaning}";

    private static string Capital(string word) => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));
}
