using System.Text;
using LiveOR.Playbooks.Sentences;

namespace LiveOR.Playbooks.Reading;

/// <summary>Reads text with blanks: every blank goes into the set, and only its name stays in the text.
/// Without a set only <c>{{procedure}}</c> may stand in the text.</summary>
internal sealed class SentenceReader(Mistakes mistakes, BlankSet? blanks)
{
    /// <summary>Lines in a row are one paragraph, as on any Markdown page.</summary>
    public string ReadParagraphs(IReadOnlyList<Line> lines)
    {
        var text = new StringBuilder();
        var separator = "";
        foreach (var line in lines)
        {
            if (line.Blank)
            {
                separator = text.Length > 0 ? "\n\n" : "";
            }
            else
            {
                text.Append(separator).Append(Read(line.Number, line.Text));
                separator = " ";
            }
        }

        return text.ToString();
    }

    public string Read(int line, string text)
    {
        var read = new StringBuilder();
        var pieces = Piece.Of(text);
        for (var index = 0; index < pieces.Count; index++)
        {
            if (pieces[index].Blank)
            {
                read.Append(ReadBlank(line, pieces[index].Words));
                CheckNeighbour(line, index > 0 && pieces[index - 1].Blank);
            }
            else
            {
                CheckBraces(line, pieces[index].Words);
                read.Append(pieces[index].Words);
            }
        }

        return read.ToString();
    }

    private string ReadBlank(int line, string inside)
    {
        if (inside.Contains('{', StringComparison.Ordinal) || inside.Contains('}', StringComparison.Ordinal))
        {
            CheckBraces(line, inside);
        }
        else if (BlankSyntax.Read(line, inside, mistakes) is { } blank)
        {
            Take(line, blank);
            return Piece.Mark(blank.Name);
        }

        return "";
    }

    private void Take(int line, Blank blank)
    {
        if (blank.Name == BlankSyntax.Procedure)
        {
            return;
        }

        if (blanks is null)
        {
            mistakes.Add(
                line,
                $"The blank “{blank.Name}” cannot be filled here.",
                "Blanks belong in the text and the short text of a step.");
        }

        blanks?.Add(line, blank);
    }

    private void CheckNeighbour(int line, bool touching)
    {
        if (touching)
        {
            mistakes.Add(line, "Two blanks touch each other.", "Put a word or a comma between them.");
        }
    }

    private void CheckBraces(int line, string words)
    {
        if (words.Contains('{', StringComparison.Ordinal) || words.Contains('}', StringComparison.Ordinal))
        {
            mistakes.Add(
                line,
                "A brace is not closed, not opened, or single.",
                "A blank begins with {{ and ends with }} on the same line.");
        }
    }
}
