using LiveOR.Playbooks.Sentences;

namespace LiveOR.Playbooks.Reading;

/// <summary>Reads one step template.</summary>
internal sealed class StepReader(Mistakes mistakes)
{
    private static readonly string[] NoteNames = ["Short", "Teach", "Ask", "Branches"];

    public Placed<StepTemplate> Read(Placed<EntryLines> lines)
    {
        var entry = new EntryReader(mistakes, NoteNames).Read(lines);
        var blanks = new BlankSet(mistakes);
        var sentences = new SentenceReader(mistakes, blanks);
        var text = sentences.ReadParagraphs(entry.Text);
        var inText = blanks.All.Select(blank => blank.Name).ToHashSet();
        var shortText = Note(entry, "Short", sentences);
        var step = new StepTemplate
        {
            Id = entry.Id,
            Label = entry.Label,
            Text = text,
            Short = shortText,
            Teach = Note(entry, "Teach", new(mistakes, null)),
            Ask = Note(entry, "Ask", new(mistakes, null)),
            Branches = BranchIds(entry),
            Blanks = blanks.All,
        };
        CheckLengths(entry, step);
        CheckUnsaid(entry, blanks, inText);
        return new(entry.Line, StepFlags.Apply(step, entry.Flags, mistakes));
    }

    private string? Note(Entry entry, string name, SentenceReader sentences)
    {
        if (!entry.Notes.TryGetValue(name, out var note))
        {
            return null;
        }

        CheckNote(note, name);
        return sentences.Read(note.Line, note.Value);
    }

    private void CheckNote(Placed<string> note, string name)
    {
        if (note.Value.Length is 0 or > Lengths.Note)
        {
            mistakes.Add(
                note.Line,
                $"The {name} note is empty or longer than {Lengths.Note} characters.",
                "Write one or two sentences, or delete the note.");
        }

        if (PlainLine.Fault(note.Value) is { } fault)
        {
            mistakes.Add(note.Line, fault, "Write plain sentences.");
        }
    }

    private IReadOnlyList<string> BranchIds(Entry entry)
    {
        if (!entry.Notes.TryGetValue("Branches", out var note))
        {
            return [];
        }

        var ids = note.Value.Split(',', StringSplitOptions.TrimEntries);
        if (ids.Any(id => !Identifier.IsValid(id)) || ids.Distinct().Count() < ids.Length)
        {
            mistakes.Add(
                note.Line,
                $"{Mistakes.Quote(note.Value)} is not a list of different branch ids.",
                "Write ids with commas between them: “bleeding, convert”.");
        }

        return [.. ids.Where(Identifier.IsValid).Distinct()];
    }

    private void CheckLengths(Entry entry, StepTemplate step)
    {
        var longest = Lengths.Longest(step.Text, step.Blanks);
        if (longest is 0 or > Lengths.Text)
        {
            mistakes.Add(
                entry.Line,
                longest == 0 ? "The step has no text." : $"The text can grow to {longest} characters; {Lengths.Text} are allowed.",
                "Write two or three sentences under the heading.");
        }

        if (step.Short is { } shortText && Lengths.Longest(shortText, step.Blanks) is > Lengths.Short and var length)
        {
            mistakes.Add(
                entry.Notes["Short"].Line,
                $"The short text can grow to {length} characters; {Lengths.Short} are allowed.",
                "Leave words out; the full text is one tap away.");
        }
    }

    // A mirror's sentence must not depend on something the narrator was never asked.
    private void CheckUnsaid(Entry entry, BlankSet blanks, HashSet<string> inText)
    {
        foreach (var blank in blanks.All.Where(blank => !inText.Contains(blank.Name) && blank.Default is null))
        {
            mistakes.Add(
                entry.Notes["Short"].Line,
                $"The blank “{blank.Name}” stands only in the short text and has no default.",
                $"Use {Piece.Mark(blank.Name)} in the text too, or give it a default.");
        }
    }
}
