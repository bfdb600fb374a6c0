using LiveOR.Audience;
using LiveOR.Playbooks;
using LiveOR.Procedures;
using LiveOR.Updates;

namespace LiveOR.Archive.Quizzes;

/// <summary>Questions about what the team showed. A picture shows more than its description names, so nobody is asked what is in it, but
/// what it was shown for: the term that its description names.</summary>
internal static class PictureQuestions
{
    private const int Choices = 4;
    private const int Fewest = 3;

    public static IEnumerable<Question> Names(Feed feed, Dice dice, int most)
    {
        var terms = TermQuestions.Askable(feed.Playbook);
        var shown = feed.Cards.Where(MayBeAsked).SelectMany(card => card.Photos.Select(photo => (Card: card, Photo: photo)));
        var asked = new HashSet<GlossaryTerm>();
        foreach (var (card, photo) in dice.Shuffle(shown.DistinctBy(each => each.Photo.Address)))
        {
            if (asked.Count < most && Subjects(feed, card, photo, terms).Find(each => !asked.Contains(each)) is { } answer
                && Wrong(feed, card, photo, answer, terms, dice) is { Count: >= Fewest - 1 } wrong)
            {
                asked.Add(answer);
                yield return Ask(card, photo, answer, dice.Shuffle(wrong.Append(answer)));
            }
        }
    }

    /// <summary>What was corrected may have been the very thing its picture was said to show.</summary>
    private static bool MayBeAsked(Card card) =>
        card is { Kind: JournalKind.Update, Retracted: false, Withheld: false, CorrectedBy: null };

    /// <summary>The terms in the picture's description: those that the entry speaks of too, then as they stand there, as a description
    /// begins with what it is about.</summary>
    private static List<GlossaryTerm> Subjects(Feed feed, Card card, Picture photo, IReadOnlyList<GlossaryTerm> terms)
    {
        var said = Glossary.NamedIn(card.Plain, terms);
        return
        [
            .. Glossary.NamedIn(photo.AltText, feed.Playbook.Glossary)
                .Where(terms.Contains)
                .OrderBy(each => said.Contains(each) ? 0 : 1),
        ];
    }

    /// <summary>What was not named with the picture and is neither part of the answer nor the whole of it: those are seen with it. The
    /// words of the same step first, as they are the likeliest to be taken for it; then those said at all.</summary>
    private static IReadOnlyList<GlossaryTerm> Wrong(
        Feed feed, Card card, Picture photo, GlossaryTerm answer, IReadOnlyList<GlossaryTerm> terms, Dice dice)
    {
        var here = Glossary.NamedIn($"{photo.AltText}\n{card.Plain}", feed.Playbook.Glossary);
        var step = OfStep(feed, card, terms);
        var said = Glossary.NamedIn(TermQuestions.Said(feed), terms);
        return
        [
            .. dice.Shuffle(terms.Where(each => !here.Contains(each) && !AreNear(each, answer)))
                .OrderBy(each => step.Contains(each) ? 0 : said.Contains(each) ? 1 : 2)
                .Take(Choices - 1),
        ];
    }

    private static IReadOnlyList<GlossaryTerm> OfStep(Feed feed, Card card, IReadOnlyList<GlossaryTerm> terms) =>
        card.StepId is { } id && feed.Playbook.FindStep(id) is { } step
            ? Glossary.NamedIn($"{step.Label}\n{step.Text}\n{step.Teach}\n{step.Ask}", terms)
            : [];

    private static bool AreNear(GlossaryTerm one, GlossaryTerm other) =>
        TermQuestions.Overlaps(one, other)
        || Glossary.NamedIn(one.Meaning, [other]).Count + Glossary.NamedIn(other.Meaning, [one]).Count > 0;

    private static Question Ask(Card card, Picture photo, GlossaryTerm answer, IReadOnlyList<GlossaryTerm> choices) => new(
        QuestionKind.Name,
        "What did the team show here?",
        [.. choices.Select(each => each.Term)],
        [choices.Index().First(each => each.Item == answer).Index],
        $"Shown was: “{photo.AltText}” {TermQuestions.Explain(answer)}")
    {
        Picture = new QuestionPicture(photo.Address, photo.Width, photo.Height, card.Graphic || photo.Graphic, answer.Meaning),
    };
}
