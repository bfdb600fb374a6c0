namespace LiveOR.Playbooks.Reading;

/// <summary>Sorts the lines of a body under their headings.</summary>
internal sealed class OutlineReader(Mistakes mistakes)
{
    private readonly List<Section> sections = [];
    private readonly HashSet<string> titles = [];
    private readonly List<Placed<EntryLines>> homeless = [];
    private List<Placed<EntryLines>>? entries;
    private EntryLines? entry;

    public IReadOnlyList<Section> Read(IEnumerable<Line> body)
    {
        foreach (var line in body)
        {
            if (IsHeading(line))
            {
                ReadHeading(line);
            }
            else if (entry is not null)
            {
                entry.Lines.Add(line);
            }
            else if (!line.Blank)
            {
                mistakes.Add(
                    line.Number,
                    "This text stands outside any step.",
                    "Put it under a “### Label {#id}” heading, or delete it.");
            }
        }

        return sections;
    }

    private static bool IsHeading(Line line) =>
        line.Text.TrimStart(' ') is var text && text.StartsWith('#') && line.Text.Length - text.Length < 4;

    private void ReadHeading(Line line)
    {
        var text = line.Trimmed;
        var level = text.TakeWhile(mark => mark == '#').Count();
        var title = text[level..].Trim();
        if (level is not (2 or 3))
        {
            mistakes.Add(
                line.Number,
                $"A heading of level {level} has no meaning here.",
                "Use ## for a phase and ### for a step; the title belongs in the front matter.");
        }
        else if (title.Length == 0 || text[level] != ' ')
        {
            mistakes.Add(
                line.Number,
                "The heading is not complete.",
                "Write the marks, a space and the words: “## Getting in”, “### First look {#first-look}”.");
        }
        else if (level == 2)
        {
            Open(line, title);
        }
        else
        {
            OpenEntry(line, title);
        }
    }

    private void Open(Line line, string title)
    {
        if (!titles.Add(title))
        {
            mistakes.Add(
                line.Number,
                $"The heading {Mistakes.Quote(title)} stands here a second time.",
                "Give each phase a name of its own.");
        }

        entry = null;
        entries = [];
        sections.Add(new(line.Number, title, entries));
    }

    private void OpenEntry(Line line, string heading)
    {
        if (entries is null)
        {
            mistakes.Add(
                line.Number,
                "This step belongs to no phase.",
                "Put a phase heading above it: “## Getting in”.");
        }

        entry = new(heading, []);
        (entries ?? homeless).Add(new(line.Number, entry));
    }
}
