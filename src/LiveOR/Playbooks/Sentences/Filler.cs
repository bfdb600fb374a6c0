using System.Text;

namespace LiveOR.Playbooks.Sentences;

internal sealed class Filler(IReadOnlyList<Blank> blanks, IReadOnlyDictionary<string, string> answers)
{
    private const string Gap = "…";

    public Filling Fill(string text, string? shortText)
    {
        var missing = blanks.Where(blank => Answer(blank) is null).Select(blank => blank.Name).ToList();
        return new(Say(text), shortText is null ? null : Say(shortText), missing);
    }

    private string Say(string template)
    {
        var said = new StringBuilder();
        foreach (var piece in Piece.Of(template))
        {
            said.Append(piece.Blank ? Answer(piece.Words) : piece.Words);
        }

        return said.ToString();
    }

    private string Answer(string name)
    {
        var blank = blanks.FirstOrDefault(blank => blank.Name == name);
        return blank is null ? Piece.Mark(name) : Answer(blank) ?? Gap;
    }

    // An answer that does not fit counts as missing: the default would say something the narrator did not choose.
    private string? Answer(Blank blank) =>
        answers.TryGetValue(blank.Name, out var answer) && !string.IsNullOrWhiteSpace(answer)
            ? blank.Accept(answer)
            : blank.Default;
}
