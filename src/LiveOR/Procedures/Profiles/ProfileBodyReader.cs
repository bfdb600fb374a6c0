using LiveOR.Playbooks.Reading;

namespace LiveOR.Procedures.Profiles;

/// <summary>Reads the two sections of a profile, each under its own heading.</summary>
internal sealed class ProfileBodyReader(Mistakes mistakes)
{
    private const string Law = "What the law asks for";
    private const string Checks = "Before going live";
    private const int LongestParagraph = 600;
    private const int MostItems = 20;

    private readonly Dictionary<string, List<Line>> sections = [];

    public ProfileBody Read(IEnumerable<Line> lines)
    {
        Sort(lines);
        if (!sections.TryGetValue(Law, out var law) || law.All(line => line.Blank))
        {
            mistakes.Add(1, $"There is no section “{Law}”.", $"Add a line “## {Law}” and one or two paragraphs under it.");
        }

        var items = new ProfileItemReader(mistakes).Read(sections.GetValueOrDefault(Checks, []));
        if (items.Count > MostItems)
        {
            mistakes.Add(
                1, $"The checklist has more than {MostItems} items of its own.", "Put together what is asked in one breath.");
        }

        return new(Paragraphs(law ?? []), items);
    }

    private void Sort(IEnumerable<Line> lines)
    {
        List<Line>? section = null;
        foreach (var line in lines)
        {
            if (line.Trimmed.StartsWith('#'))
            {
                section = Open(line);
            }
            else if (section is not null)
            {
                section.Add(line);
            }
            else if (!line.Blank)
            {
                mistakes.Add(line.Number, "This text stands under no heading.", $"Put it under “## {Law}” or “## {Checks}”.");
            }
        }
    }

    private List<Line> Open(Line line)
    {
        var title = line.Trimmed.StartsWith("## ", StringComparison.Ordinal) ? line.Trimmed[3..].Trim() : "";
        if (title is not (Law or Checks))
        {
            mistakes.Add(
                line.Number,
                $"{Mistakes.Quote(line.Trimmed)} is not a heading of a profile.",
                $"The headings are “## {Law}” and “## {Checks}”.");
        }
        else if (!sections.TryAdd(title, []))
        {
            mistakes.Add(line.Number, $"The heading “{title}” stands here a second time.", "Keep one of the two.");
        }

        return sections.GetValueOrDefault(title, []);
    }

    private List<string> Paragraphs(IEnumerable<Line> lines)
    {
        var paragraphs = new List<List<Line>>();
        var open = false;
        foreach (var line in lines)
        {
            if (!line.Blank && open)
            {
                paragraphs[^1].Add(line);
            }
            else if (!line.Blank)
            {
                paragraphs.Add([line]);
            }

            open = !line.Blank;
        }

        paragraphs.ForEach(Check);
        return paragraphs.ConvertAll(paragraph => string.Join(' ', paragraph.Select(line => line.Trimmed)));
    }

    private void Check(List<Line> paragraph)
    {
        if (paragraph.Sum(line => line.Trimmed.Length + 1) > LongestParagraph)
        {
            mistakes.Add(
                paragraph[0].Number,
                $"The paragraph is longer than {LongestParagraph} characters.",
                "Staff read this in a minute: say it in less.");
        }

        foreach (var line in paragraph)
        {
            if (line.Trimmed.StartsWith("- ", StringComparison.Ordinal) || PlainLine.Fault(line.Trimmed) is not null)
            {
                mistakes.Add(
                    line.Number, "Only plain sentences can stand here.", $"Items of the checklist stand under “## {Checks}”.");
            }
        }
    }
}
