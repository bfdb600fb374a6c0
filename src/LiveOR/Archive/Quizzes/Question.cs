namespace LiveOR.Archive.Quizzes;

/// <summary>One question and the choices in the order they are shown. <see cref="Answer"/> holds the places of the right ones: all of
/// them in their order, or the one that is right.</summary>
public sealed record Question(QuestionKind Kind, string Prompt, IReadOnlyList<string> Choices, IReadOnlyList<int> Answer, string? Why)
{
    /// <summary>What the question is about, where that is a picture.</summary>
    public QuestionPicture? Picture { get; init; }

    /// <summary>What a student answers with: a place for each choice when they are put in order, else one.</summary>
    public int Blanks => Kind == QuestionKind.Order ? Choices.Count : 1;

    public IReadOnlyList<string> Solution => [.. Answer.Select(each => Choices[each])];

    /// <summary>For an order, the place each choice was given, counted from 1; else the choice. 0 is no answer.</summary>
    public bool IsRight(IReadOnlyList<int> given) => Kind == QuestionKind.Order
        ? given.Count == Answer.Count && Answer.Index().All(each => given[each.Item] == each.Index + 1)
        : given is [var one] && one == Answer[0] + 1;
}
