namespace LiveOR.Archive.Quizzes;

/// <summary>Which questions were answered right, in their order.</summary>
public sealed record QuizResult(IReadOnlyList<bool> Marks)
{
    public int Right => Marks.Count(right => right);

    public int Total => Marks.Count;
}
