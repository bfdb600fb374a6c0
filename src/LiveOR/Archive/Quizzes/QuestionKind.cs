namespace LiveOR.Archive.Quizzes;

/// <summary>Put steps in their order, say what came next, or name what is described.</summary>
public enum QuestionKind
{
    Order,
    Next,
    Name,
}
