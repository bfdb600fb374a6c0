using LiveOR.Audience;

namespace LiveOR.Archive.Quizzes;

/// <summary>Questions about one narrated operation: the same for the same seed, as long as nothing of it is taken back.</summary>
public sealed record Quiz(int Seed, IReadOnlyList<Question> Questions)
{
    private const int MostOrders = 2;
    private const int MostNexts = 4;
    private const int MostPictures = 3;
    private const int MostNames = 4;

    public static Quiz Of(Feed feed, int seed)
    {
        var dice = new Dice(seed);
        var steps = ToldSteps.Of(feed);
        List<Question> ofSteps = [.. StepQuestions.Orders(steps, dice, MostOrders), .. StepQuestions.Nexts(steps, dice, MostNexts)];
        List<Question> ofPictures = [.. PictureQuestions.Names(feed, dice, MostPictures)];
        var ofWords = TermQuestions.Names(feed, dice, MostNames - ofPictures.Count, ofPictures);
        return new Quiz(seed, [.. ofSteps, .. ofPictures, .. ofWords]);
    }

    /// <summary>One list of answers for each question, as <see cref="Question.IsRight"/> takes them; what is missing is wrong.</summary>
    public QuizResult Mark(IReadOnlyList<IReadOnlyList<int>> given) =>
        new([.. Questions.Index().Select(each => each.Index < given.Count && each.Item.IsRight(given[each.Index]))]);
}
