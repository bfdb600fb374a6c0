using LiveOR.Playbooks.Sentences;

namespace LiveOR.Playbooks.Reading;

/// <summary>How long a template can grow: with its longest choices, 4 characters for a number, 40 for a free answer and
/// for the procedure's title.</summary>
internal static class Lengths
{
    public const int Text = 2000;
    public const int Short = 200;
    public const int Note = 400;

    public static int Longest(string template, IReadOnlyList<Blank> blanks) =>
        Piece.Of(template).Sum(piece => piece.Blank ? LongestAnswer(piece.Words, blanks) : piece.Words.Length);

    private static int LongestAnswer(string name, IReadOnlyList<Blank> blanks) =>
        blanks.FirstOrDefault(blank => blank.Name == name) switch
        {
            { Number: true } => 4,
            { Choices: { Count: > 0 } choices } => choices.Max(choice => choice.Length),
            _ => 40,
        };
}
