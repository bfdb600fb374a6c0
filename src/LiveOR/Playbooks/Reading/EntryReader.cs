namespace LiveOR.Playbooks.Reading;

/// <summary>Reads what stands under one <c>###</c> heading. The order is fixed: flags, text, notes.</summary>
internal sealed class EntryReader(Mistakes mistakes, IReadOnlyList<string> noteNames)
{
    private readonly List<Placed<string>> flags = [];
    private readonly List<Line> text = [];
    private readonly Dictionary<string, Placed<string>> notes = [];
    private string? lastNote;

    public Entry Read(Placed<EntryLines> entry)
    {
        var (label, id) = ReadHeading(entry.Line, entry.Value.Heading);
        var first = true;
        foreach (var line in entry.Value.Lines)
        {
            ReadLine(line, first);
            first = first && line.Blank;
        }

        return new(entry.Line, label, id, flags, text, notes);
    }

    private (string Label, string Id) ReadHeading(int line, string heading)
    {
        var open = heading.LastIndexOf("{#", StringComparison.Ordinal);
        var label = (open < 0 ? heading : heading[..open]).Trim();
        var id = open >= 0 && heading.EndsWith('}') ? heading[(open + 2)..^1].Trim() : "";
        if (!Identifier.IsValid(id))
        {
            mistakes.Add(line, id.Length == 0 ? "The heading has no id." : $"{Mistakes.Quote(id)} is not an id.",
                "End the heading with an id of small letters, digits and hyphens: “### First look {#first-look}”.");
        }

        if (label.Length is 0 or > 60 || label.Contains('{', StringComparison.Ordinal))
        {
            mistakes.Add(
                line,
                "The label is empty, has braces, or is longer than 60 characters.",
                "Write a label that fits on a button: two or three words.");
        }

        return (label, id);
    }

    private void ReadLine(Line line, bool first)
    {
        if (line.Blank)
        {
            lastNote = null;
            AddText(line);
        }
        else if (FlagLine(line.Trimmed) is { } inner)
        {
            ReadFlags(line, inner, first);
        }
        else if (line.Trimmed.StartsWith("- ", StringComparison.Ordinal))
        {
            ReadNote(line);
        }
        else if (lastNote is not null && line.Text.StartsWith("  ", StringComparison.Ordinal))
        {
            Continue(lastNote, line);
        }
        else
        {
            ReadText(line);
        }
    }

    private static string? FlagLine(string line) =>
        line is ['*', .. { Length: > 0 } inner, '*'] && !inner.Contains('*', StringComparison.Ordinal) ? inner : null;

    private void ReadFlags(Line line, string inner, bool first)
    {
        if (!first)
        {
            mistakes.Add(
                line.Number,
                "Flags stand directly under the heading, on one line.",
                "Move them there: “*key · quiet · 8 min*”.");
        }

        flags.AddRange(inner.Split('·').Select(flag => new Placed<string>(line.Number, flag.Trim())));
    }

    private void ReadNote(Line line)
    {
        var note = line.Trimmed[2..].TrimStart();
        var name = noteNames.FirstOrDefault(name => note.StartsWith($"**{name}:**", StringComparison.Ordinal));
        if (name is null)
        {
            mistakes.Add(line.Number, $"{Mistakes.Quote(note)} is not a note that can stand here.",
                $"Notes are {string.Join(", ", noteNames.Select(known => $"“- **{known}:** …”"))}; text has no lists.");
        }
        else if (!notes.TryAdd(name, new(line.Number, note[(name.Length + 5)..].Trim())))
        {
            mistakes.Add(line.Number, $"A second {name} note.", "Keep one of the two.");
        }

        lastNote = name;
    }

    // What is too long already is told once; growing it line by line would take minutes on a hostile file.
    private void Continue(string note, Line line)
    {
        if (notes[note].Value.Length <= Lengths.Note)
        {
            notes[note] = notes[note] with { Value = $"{notes[note].Value} {line.Trimmed}" };
        }
    }

    private void ReadText(Line line)
    {
        if (notes.Count > 0)
        {
            mistakes.Add(
                line.Number,
                "Text stands after the notes.",
                "Put the text above the notes, or indent the line by two spaces to continue a note.");
        }

        if (PlainLine.Fault(line.Trimmed) is { } fault)
        {
            mistakes.Add(
                line.Number,
                fault,
                "Write plain sentences; *emphasis*, **strong** and [links](https://…) are fine.");
        }

        AddText(line);
    }

    private void AddText(Line line) => text.Add(line with { Text = line.Trimmed });
}
