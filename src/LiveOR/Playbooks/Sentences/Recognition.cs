namespace LiveOR.Playbooks.Sentences;

/// <summary>Finds the answers in a filled template. The search is bounded by a number of steps proportional to the text,
/// so that no text, however repetitive, can hold up the server.</summary>
internal sealed class Recognition
{
    private readonly StepTemplate template;
    private readonly string text;
    private readonly IReadOnlyList<Piece> pieces;
    private readonly Dictionary<string, string> answers = [];
    private Dictionary<string, string>? found;
    private bool ambiguous;
    private bool settled;
    private int steps;

    private Recognition(StepTemplate template, string text)
    {
        this.template = template;
        this.text = text;
        pieces = Piece.Of(template.Text);
        steps = 4 * (text.Length + pieces.Count) + 64;
    }

    private bool Over => settled || ambiguous || steps <= 0;

    public static IReadOnlyDictionary<string, string>? Of(StepTemplate template, string text)
    {
        var recognition = new Recognition(template, text.ReplaceLineEndings("\n").Trim());
        recognition.Match(0, 0);
        return recognition.Over && !recognition.settled ? null : recognition.found;
    }

    private void Match(int piece, int at)
    {
        steps--;
        if (Over)
        {
            return;
        }

        if (piece == pieces.Count)
        {
            Conclude(at);
        }
        else if (!pieces[piece].Blank)
        {
            MatchWords(piece, at, pieces[piece].Words);
        }
        else if (answers.TryGetValue(pieces[piece].Words, out var known))
        {
            MatchWords(piece, at, known);
        }
        else
        {
            MatchBlank(piece, at);
        }
    }

    private void MatchWords(int piece, int at, string words)
    {
        if (string.CompareOrdinal(text, at, words, 0, words.Length) == 0)
        {
            Match(piece + 1, at + words.Length);
        }
    }

    private void MatchBlank(int piece, int at)
    {
        var name = pieces[piece].Words;
        var blank = template.Blanks.FirstOrDefault(blank => blank.Name == name);
        if (blank is null)
        {
            MatchWords(piece, at, Piece.Mark(name));
        }
        else
        {
            foreach (var end in Ends(blank, piece, at).TakeWhile(_ => !Over))
            {
                Try(blank, piece, at, end);
            }
        }
    }

    private IEnumerable<int> Ends(Blank blank, int piece, int at) => blank switch
    {
        { Number: true } => [at + Numeral.LengthAt(text, at)],
        { Choices.Count: > 0 } => blank.Choices
            .Where(choice => string.CompareOrdinal(text, at, choice, 0, choice.Length) == 0)
            .Select(choice => at + choice.Length),
        _ => FreeEnds(piece, at),
    };

    // A free answer ends where the next words begin; before the last words there is only one such place.
    private IEnumerable<int> FreeEnds(int piece, int at)
    {
        var next = piece + 1 < pieces.Count && !pieces[piece + 1].Blank ? pieces[piece + 1].Words : "";
        if (piece + 2 >= pieces.Count)
        {
            yield return text.EndsWith(next, StringComparison.Ordinal) ? text.Length - next.Length : at;
        }
        else
        {
            var within = Math.Min(text.Length, at + Blank.MaximumAnswer + next.Length);
            for (var end = at + 1; end <= within && !Over; end++)
            {
                end = text.IndexOf(next, end, within - end, StringComparison.Ordinal);
                if (end < 0)
                {
                    yield break;
                }

                yield return end;
            }
        }
    }

    private void Try(Blank blank, int piece, int at, int end)
    {
        var answer = end > at ? text[at..end] : "";
        if (answer.Length > 0 && blank.Accept(answer) == answer)
        {
            answers[blank.Name] = answer;
            Match(piece + 1, end);
            answers.Remove(blank.Name);
        }
        else
        {
            steps--;
        }
    }

    private void Conclude(int at)
    {
        if (at == text.Length)
        {
            found ??= WithUnsaid();
            settled = template.Short is null || !template.Short.Contains("{{", StringComparison.Ordinal);
            ambiguous = !settled && template.Fill(WithUnsaid()).Short != template.Fill(found).Short;
        }
    }

    // A blank that only the short text has keeps its default.
    private Dictionary<string, string> WithUnsaid()
    {
        var all = new Dictionary<string, string>(answers);
        foreach (var blank in template.Blanks.Where(blank => blank.Default is not null))
        {
            all.TryAdd(blank.Name, blank.Default!);
        }

        return all;
    }
}
