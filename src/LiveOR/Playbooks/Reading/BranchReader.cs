namespace LiveOR.Playbooks.Reading;

/// <summary>Reads one branch: what may be said live, if anything, and whether releasing pauses or coverage ends.</summary>
internal sealed class BranchReader(Mistakes mistakes)
{
    private static readonly string[] NoteNames = ["Note"];

    public Placed<Branch> Read(Placed<EntryLines> lines)
    {
        var entry = new EntryReader(mistakes, NoteNames).Read(lines);
        var text = new SentenceReader(mistakes, null).ReadParagraphs(entry.Text);
        if (text.Length > Lengths.Text)
        {
            mistakes.Add(
                entry.Line,
                $"The text is longer than {Lengths.Text} characters.",
                "One neutral sentence is enough.");
        }

        CheckFlags(entry.Flags);
        var said = text.Length > 0 ? text : null;
        return new(entry.Line, new(entry.Id, entry.Label, said, Has(entry, "hold"), Has(entry, "stop"), Note(entry)));
    }

    private void CheckFlags(IReadOnlyList<Placed<string>> flags)
    {
        StepFlags.Repeated(flags, mistakes);
        foreach (var flag in flags.Where(flag => flag.Value is not ("hold" or "stop")))
        {
            mistakes.Add(
                flag.Line,
                $"{Mistakes.Quote(flag.Value)} is not a flag of a branch.",
                "A branch is *hold*, *stop* or neither.");
        }

        if (flags.Any(flag => flag.Value == "hold") && flags.FirstOrDefault(flag => flag.Value == "stop") is { } stop)
        {
            mistakes.Add(
                stop.Line,
                "A branch cannot both hold and stop.",
                "Keep stop if coverage ends, hold if it may go on.");
        }
    }

    private string? Note(Entry entry)
    {
        if (!entry.Notes.TryGetValue("Note", out var note))
        {
            return null;
        }

        if (note.Value.Length is 0 or > Lengths.Note)
        {
            mistakes.Add(
                note.Line,
                $"The note is empty or longer than {Lengths.Note} characters.",
                "Write one or two sentences, or delete the note.");
        }

        return new SentenceReader(mistakes, null).Read(note.Line, note.Value);
    }

    private static bool Has(Entry entry, string flag) => entry.Flags.Any(known => known.Value == flag);
}
