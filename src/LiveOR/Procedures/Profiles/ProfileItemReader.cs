using LiveOR.Playbooks.Reading;

namespace LiveOR.Procedures.Profiles;

/// <summary>Reads items of the checklist: <c>- What is confirmed. {#its-id}</c>, going on in lines that are indented.</summary>
internal sealed class ProfileItemReader(Mistakes mistakes)
{
    private const int Longest = 240;

    private readonly List<Placed<string>> written = [];

    public IReadOnlyList<ChecklistItem> Read(IEnumerable<Line> lines)
    {
        foreach (var line in lines.Where(line => !line.Blank))
        {
            ReadLine(line);
        }

        var items = written.ConvertAll(item => new Placed<ChecklistItem>(item.Line, Item(item)));
        var repeated = items.Where(item => item.Value.Id.Length > 0).GroupBy(item => item.Value.Id)
            .SelectMany(group => group.Skip(1));
        foreach (var again in repeated)
        {
            mistakes.Add(again.Line, $"The id “{again.Value.Id}” is taken by an item above.", "Give it an id of its own.");
        }

        return items.ConvertAll(item => item.Value);
    }

    private void ReadLine(Line line)
    {
        if (line.Text.StartsWith("- ", StringComparison.Ordinal))
        {
            written.Add(new(line.Number, line.Trimmed[2..].Trim()));
        }
        else if (written is [.., var last] && line.Text.StartsWith("  ", StringComparison.Ordinal))
        {
            // What is too long already is told once; growing it line by line would take minutes on a hostile file.
            written[^1] = last.Value.Length > Longest * 2 ? last : last with { Value = $"{last.Value} {line.Trimmed}" };
        }
        else
        {
            mistakes.Add(line.Number, "This is not an item of the checklist.", "Write “- What is confirmed. {#its-id}”.");
        }
    }

    private ChecklistItem Item(Placed<string> item)
    {
        var open = item.Value.LastIndexOf("{#", StringComparison.Ordinal);
        var text = (open < 0 ? item.Value : item.Value[..open]).Trim();
        var id = open >= 0 && item.Value.EndsWith('}') ? item.Value[(open + 2)..^1].Trim() : "";
        if (!Identifier.IsValid(id))
        {
            mistakes.Add(
                item.Line, id.Length == 0 ? "The item has no id." : $"{Mistakes.Quote(id)} is not an id.",
                "End it with an id of small letters, digits and hyphens: “… {#form-signed}”.");
        }

        if (text.Length is 0 or > Longest)
        {
            mistakes.Add(
                item.Line,
                $"The item is empty or longer than {Longest} characters.",
                "One sentence that can be answered with yes.");
        }

        return new(id, text);
    }
}
